import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { createWordMatcher } from '../../../shared/text/find-words';
import { useLibrary } from '../../storage/library-context';
import { readWordLists } from '../../storage/word-lists';
import { paintWords } from './paint-words';

/** Colours the words of the layers that are on in whatever text the pane shows. */
export function KeywordLayers() {
  const { db } = useLibrary();
  const lists = useLiveQuery(() => readWordLists(db), [db]);
  useEffect(() => {
    const layers = (lists ?? [])
      .filter((list) => list.isOn && list.words.length > 0)
      .map(({ colour, words }) => ({ colour, matcher: createWordMatcher(words) }));
    const pane = document.querySelector('main[data-pane="paper"]');
    return layers.length === 0 || pane === null ? undefined : paintWords(pane, layers);
  }, [lists]);
  return null;
}
