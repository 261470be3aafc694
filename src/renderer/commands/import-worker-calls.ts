import type { ImportEvent } from '../../shared/ipc/calls';
import type { Effect } from '../../shared/model/change';
import type { Sha256 } from '../../shared/model/id';
import type { EndedEffects } from './effect-list';
import type { Pulled, Staged, StageProgress, StageStart } from './import-stage';
import type { PreviewPart, PreviewStart } from './preview-stage';

/** What the import worker answers. It holds one stage or one preview at a time. */
export type ImportWorkerCalls = {
  'stage.open': { input: StageStart; output: void };
  'stage.take': { input: readonly ImportEvent[]; output: StageProgress };
  'stage.pull': { input: string; output: Pulled<StageProgress> };
  'stage.finish': { input: undefined; output: Staged };
  'stage.pack': { input: readonly Effect[]; output: { ended: EndedEffects; pieces: Uint8Array[] } };
  'stage.close': { input: undefined; output: void };
  'stage.abandon': { input: undefined; output: Sha256[] };
  'preview.open': { input: PreviewStart; output: void };
  'preview.take': { input: readonly ImportEvent[]; output: PreviewPart[] };
  'preview.pull': { input: string; output: Pulled<PreviewPart[]> };
  'preview.close': { input: undefined; output: void };
};
export type ImportWorkerHandlers = {
  [N in keyof ImportWorkerCalls]: (input: ImportWorkerCalls[N]['input']) => Promise<ImportWorkerCalls[N]['output']>;
};
