import { actions } from './actions';
import { app } from './app';
import { changes } from './changes';
import { duplicates } from './duplicates';
import { errors } from './errors';
import { highlights } from './highlights';
import { imports } from './import';
import { importFormats } from './import-formats';
import { importRules } from './import-rules';
import { details } from './details';
import { layers } from './layers';
import { library } from './library';
import { looseNotes } from './loose-notes';
import { marks } from './marks';
import { mentions } from './mentions';
import { noteHistory } from './note-history';
import { notes } from './notes';
import { palette } from './palette';
import { quotes } from './quotes';
import { reader } from './reader';
import { reading } from './reading';
import { review } from './review';
import { shell } from './shell';
import { start } from './start';
import { startNotices } from './start-notices';
import { tags } from './tags';
import { templates } from './templates';
import { trash } from './trash';

/** Flat: a key is one string that can be searched for. A feature adds its file with one line here. */
export const en = {
  ...actions,
  ...app,
  ...changes,
  ...duplicates,
  ...errors,
  ...highlights,
  ...imports,
  ...importFormats,
  ...importRules,
  ...details,
  ...layers,
  ...library,
  ...looseNotes,
  ...marks,
  ...mentions,
  ...noteHistory,
  ...notes,
  ...palette,
  ...quotes,
  ...reader,
  ...reading,
  ...review,
  ...shell,
  ...start,
  ...startNotices,
  ...tags,
  ...templates,
  ...trash,
} as const;
