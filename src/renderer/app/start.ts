import { create } from 'zustand';
import type { Bridge } from '../../shared/ipc/bridge';
import { describeFailure } from '../i18n/describe';
import { getWords } from '../i18n/start-i18n';
import { registerFlush } from '../shell/flush';
import { notify, notifyError } from '../shell/notices';
import { setSaveState } from '../shell/save-state';
import type { Trouble } from './library/notices';
import { startLibrary, type StartedLibrary } from './library/start-library';
import { logError } from './log';
import { tellNotices } from './start-notices';

export type StartState =
  | { kind: 'opening' }
  | { kind: 'failed'; error: unknown }
  /** Nothing may be written until the reader has chosen; `papers` is what the database holds. */
  | { kind: 'conflict'; started: StartedLibrary; papers: number; busy: boolean }
  | { kind: 'running'; started: StartedLibrary };

export const useStart = create<{ state: StartState }>(() => ({ state: { kind: 'opening' } }));

function setState(state: StartState): void {
  useStart.setState({ state });
}

const COPY_PARTS = ['journal', 'snapshot'] as const satisfies readonly Trouble['part'][];

/** The database goes on while its copy on disk does not: a notice says so once, the foot line until it is over. */
function tellTrouble(part: Trouble['part'], error: Parameters<typeof describeFailure>[1] | null): void {
  if (error === null) return setSaveState(part, { kind: 'saved' });
  const text = describeFailure(getWords(), error);
  setSaveState(part, { kind: 'failed', text });
  notify({ text, tone: 'error', stays: true });
}

export async function start(bridge: Bridge): Promise<void> {
  setState({ kind: 'opening' });
  for (const part of COPY_PARTS) setSaveState(part, { kind: 'saved' });
  try {
    await settle(
      await startLibrary({
        bridge,
        locks: navigator.locks,
        now: () => Date.now(),
        randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
        onTrouble: tellTrouble,
      }),
    );
  } catch (error) {
    logError(bridge, error);
    setState({ kind: 'failed', error });
  }
}

let unregister: (() => void) | null = null;

async function settle(started: StartedLibrary): Promise<void> {
  unregister?.();
  unregister = registerFlush(() => started.flush(), 'disk');
  tellNotices(started.notices);
  if (started.conflict === null) return setState({ kind: 'running', started });
  setState({ kind: 'conflict', started, papers: await started.library.db.papers.count(), busy: false });
}

export async function choose(bridge: Bridge, keep: 'database' | 'journal'): Promise<void> {
  const { state } = useStart.getState();
  if (state.kind !== 'conflict') return;
  setState({ ...state, busy: true });
  try {
    await settle(await state.started.resolve(keep));
  } catch (error) {
    logError(bridge, error);
    notifyError(error);
    setState({ kind: 'failed', error });
  }
}

/** Shows what is there, for reading only; `askAgain` leads back to the question. */
export function lookOnly(): void {
  const { state } = useStart.getState();
  if (state.kind === 'conflict') setState({ kind: 'running', started: state.started });
}

export async function askAgain(): Promise<void> {
  const { state } = useStart.getState();
  if (state.kind === 'running' && state.started.conflict !== null) {
    setState({
      kind: 'conflict',
      started: state.started,
      papers: await state.started.library.db.papers.count(),
      busy: false,
    });
  }
}
