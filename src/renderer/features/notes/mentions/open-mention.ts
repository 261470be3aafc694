import type { NoteId, PaperId, TagId } from '../../../../shared/model/id';
import type { MentionKind } from '../../../editor/mention-node';
import type { MentionNames } from '../../../editor/mention-names';
import { getWords } from '../../../i18n/start-i18n';
import { notify } from '../../../shell/notices';
import { giveFocusBack } from '../../../shell/overlay';
import { focusPane } from '../../../shell/panes';
import { goTo, showPaper } from '../../../shell/screen-state';
import { showNote } from '../place/notes-screen';

/** Goes to what a mention names today; of what is not there it says so. */
export function openMention(names: MentionNames, kind: MentionKind, written: string): void {
  const { state, id } = names.find(kind, written) ?? { state: 'here', id: written };
  const words = getWords();
  if (state === 'gone') return void notify({ text: words('mention.cannotOpen.gone') });
  if (state === 'trash') {
    const action = { text: words('mention.toTrash'), run: () => goTo({ kind: 'trash' }) };
    return void notify({ text: words('mention.cannotOpen.trash'), action });
  }
  if (kind === 'paper') showPaper(id as PaperId);
  else if (kind === 'tag') goTo({ kind: 'tag', tagId: id as TagId });
  else showNote(id as NoteId);
  // The text that had the focus may be gone by then.
  giveFocusBack(() => focusPane('list'));
}
