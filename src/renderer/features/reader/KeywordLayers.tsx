import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { createWordMatcher } from '../../../shared/text/find-words';
import { useLibrary } from '../../storage/library-context';
import { readWordLists } from '../../storage/word-lists';
import { paintWords } from './paint-words';

/** Colours the words of the layers that are on in whatever text the pane shows in which it stands. */
export function KeywordLayers() {
  const { db } = useLibrary();
  const place = useRef<HTMLSpanElement>(null);
  const lists = useLiveQuery(() => readWordLists(db), [db]);
  useEffect(() => {
    const layers = (lists ?? [])
      .filter((list) => list.isOn && list.words.length > 0)
      .map(({ colour, words }) => ({ colour, matcher: createWordMatcher(words) }));
    const pane = place.current?.parentElement;
    return layers.length === 0 || pane === null || pane === undefined ? undefined : paintWords(pane, layers);
  }, [lists]);
  return <span ref={place} hidden />;
}
