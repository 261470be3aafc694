import type { PaperId } from '../../../shared/model/id';
import { dotOf } from '../../../shared/model/tag-dot';
import { useWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import { TagDot } from '../../ui/Tag';
import { TriPicker, type TriOption } from '../../ui/TriPicker';
import { findTypedProblem, type TagOption } from './tag-options';
import { useTagPicker } from './use-tag-picker';

/** A field and the tags that match it. Each choice acts at once, and the picker stays for the next one. */
export function TagPicker({ paperIds, onClose }: { paperIds: readonly PaperId[]; onClose: () => void }) {
  const words = useWords();
  const picker = useTagPicker(paperIds);
  const problem = findTypedProblem(picker.typed);
  return (
    <TriPicker
      label={words('tags.picker.label', { count: paperIds.length })}
      placeholder={words('tags.picker.placeholder')}
      listLabel={words('tags.picker.list')}
      hint={words('tags.picker.hint')}
      empty={words(problem === null ? 'tags.picker.empty' : `tags.problem.${problem}`)}
      said={picker.said}
      typed={picker.typed}
      options={picker.options.map((option) => describeOption(words, option))}
      active={picker.active}
      onType={picker.type}
      onPoint={picker.point}
      onChoose={(at) => {
        const option = picker.options[at];
        if (option !== undefined) picker.choose(option);
      }}
      onRemoveLast={picker.removeLast}
      onClose={onClose}
    />
  );
}

function describeOption(words: Words, option: TagOption): TriOption {
  if (option.kind === 'create') {
    return { key: 'create', name: words('tags.picker.create', { name: option.name }), state: 'new' };
  }
  const { tag, state, above, alias } = option;
  return {
    ...{ key: tag.id, name: tag.name, state, above, also: alias },
    ...{ about: tag.description, some: words('tags.picker.some'), mark: <TagDot colour={dotOf(tag)} /> },
  };
}
