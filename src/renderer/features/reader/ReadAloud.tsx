import { AudioLines, Pause, Play, SkipBack, SkipForward, Square } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { findSentences, shownText, spokenText } from '../../../shared/text/sentences';
import { systemSpeech } from '../../clients/speech';
import { getWords, useWords } from '../../i18n/start-i18n';
import { formatCount } from '../../i18n/format';
import { keysOf, runAction, useActions } from '../../shell/actions';
import { useIsMeant } from '../../shell/beside';
import { notify } from '../../shell/notices';
import { useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import { headingText, splitBody } from './body-blocks';
import { markSentence } from './mark-sentence';
import { createSpeaker, type Speaker, type SpeakerState, type Spoken } from './speaker';
import type { OpenPaper } from './use-paper';
import styles from './ReadAloud.module.css';

/** In the order and the pieces in which the pane shows them: `data-reading-text` marks each. */
function readParts({ paper, body }: OpenPaper): string[] {
  const blocks = body === null ? [] : splitBody(body);
  return [
    ...(paper.title === '' ? [] : [shownText(paper.title)]),
    ...(paper.abstract === '' ? [] : [shownText(paper.abstract, paper.urls)]),
    ...blocks.map(({ heading, text }) => shownText(heading > 0 ? headingText(text) : text)),
  ];
}

function readSentences(open: OpenPaper, formula: string): Spoken[] {
  return readParts(open).flatMap((text, part) =>
    findSentences(text)
      .map(({ start, end }) => ({ part, start, end, spoken: spokenText(text.slice(start, end), formula) }))
      .filter(({ spoken }) => spoken !== ''),
  );
}

function createOwnSpeaker(): Speaker {
  return createSpeaker(
    systemSpeech,
    () => useScreen.getState().speech,
    () => notify({ text: getWords()('reading.aloud.failed'), tone: 'error' }),
  );
}

/** The paper by a voice of the system, with the sentence that is heard marked in the text. */
export function ReadAloud({ open }: { open: OpenPaper }) {
  const words = useWords();
  const [speaker] = useState(createOwnSpeaker);
  const state = useSyncExternalStore(speaker.subscribe, speaker.getState);
  const place = useRef<HTMLSpanElement>(null);
  const isMeant = useIsMeant();
  const { id } = open.paper;
  // Another paper, or none: what is on screen is what is heard.
  useEffect(() => () => speaker.stop(), [speaker, id]);
  const sentence = state.status === 'off' ? null : state.sentence;
  useEffect(() => markSentence(place.current?.parentElement ?? null, sentence), [sentence]);

  function toggle(): void {
    if (state.status === 'speaking') return speaker.pause();
    if (state.status === 'paused') return speaker.resume();
    if (systemSpeech.readVoices().length === 0)
      return void notify({ text: words('reading.aloud.none'), icon: AudioLines });
    takeTurn(speaker);
    speaker.start(readSentences(open, words('reading.aloud.formula')));
  }
  const isOn = state.status !== 'off';
  useActions({ 'read.aloud': toggle }, isMeant);
  // What is heard can be stopped from wherever the reader is meanwhile.
  useActions({
    'read.stop': isOn ? speaker.stop : null,
    'read.next': isOn ? () => speaker.step(1) : null,
    'read.previous': isOn ? () => speaker.step(-1) : null,
  });
  return (
    <>
      <span ref={place} hidden />
      {state.status === 'off' ? null : <Controls state={state} onToggle={toggle} />}
    </>
  );
}

let last: Speaker | null = null;

/** Two papers side by side have a voice each, and one is heard at a time. */
function takeTurn(speaker: Speaker): void {
  if (last !== speaker) last?.stop();
  last = speaker;
}

type ControlsProps = { state: Exclude<SpeakerState, { status: 'off' }>; onToggle: () => void };

function Controls({ state, onToggle }: ControlsProps) {
  const words = useWords();
  const { status, at, count } = state;
  return (
    <div className={styles['bar']} role="toolbar" aria-label={words('reading.aloud')}>
      <IconButton
        label={words('action.read.previous')}
        icon={SkipBack}
        keys={keysOf('read.previous')}
        onClick={() => runAction('read.previous')}
      />
      <IconButton
        label={words(status === 'speaking' ? 'reading.aloud.pause' : 'reading.aloud.resume')}
        icon={status === 'speaking' ? Pause : Play}
        keys={keysOf('read.aloud')}
        onClick={onToggle}
      />
      <IconButton
        label={words('action.read.next')}
        icon={SkipForward}
        keys={keysOf('read.next')}
        onClick={() => runAction('read.next')}
      />
      <span className={styles['place']}>
        {words('reading.aloud.place', { at: formatCount(at + 1), count: formatCount(count) })}
      </span>
      <IconButton
        label={words('action.read.stop')}
        icon={Square}
        keys={keysOf('read.stop')}
        onClick={() => runAction('read.stop')}
      />
    </div>
  );
}
