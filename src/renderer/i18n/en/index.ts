import { actions } from './actions';
import { app } from './app';
import { changes } from './changes';
import { duplicates } from './duplicates';
import { errors } from './errors';
import { facets } from './facets';
import { highlights } from './highlights';
import { imports } from './import';
import { importFormats } from './import-formats';
import { importRules } from './import-rules';
import { copying } from './copying';
import { details } from './details';
import { due } from './due';
import { insight } from './insight';
import { layers } from './layers';
import { library } from './library';
import { lists } from './lists';
import { listView } from './list-view';
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
import { rules } from './rules';
import { settings } from './settings';
import { shell } from './shell';
import { start } from './start';
import { startNotices } from './start-notices';
import { split } from './split';
import { takeaway } from './takeaway';
import { table } from './table';
import { tags } from './tags';
import { templates } from './templates';
import { triage } from './triage';
import { trash } from './trash';

/** Flat: a key is one string that can be searched for. A feature adds its file with one line here. */
export const en = {
  ...actions,
  ...app,
  ...changes,
  ...duplicates,
  ...errors,
  ...facets,
  ...highlights,
  ...imports,
  ...importFormats,
  ...importRules,
  ...copying,
  ...details,
  ...due,
  ...insight,
  ...layers,
  ...library,
  ...lists,
  ...listView,
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
  ...rules,
  ...settings,
  ...shell,
  ...start,
  ...startNotices,
  ...table,
  ...tags,
  ...split,
  ...takeaway,
  ...templates,
  ...triage,
  ...trash,
} as const;
