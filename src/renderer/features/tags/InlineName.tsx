import { useState, type KeyboardEvent } from 'react';
import { isPath, parseTagPath, type PathProblem } from '../../../shared/model/tag-tree';
import { useWords } from '../../i18n/start-i18n';
import { TextField } from '../../ui/TextField';
import styles from './TagManager.module.css';

export type InlineNameProps = {
  name: string;
  /** The other tag that has this name, as it is spelled there: a rename to it is a merge, and says so. */
  findTaken: (name: string) => string | null;
  /** Why the tag cannot have this name or path; null where it can. */
  findProblem: (path: string) => PathProblem | 'itself' | null;
  onRename: (path: string) => void;
  /** The name stands there again. */
  onEnd: () => void;
};

/** In place of the name. Enter and leaving it rename, Escape leaves it as it was. */
export function InlineName({ name, findTaken, findProblem, onRename, onEnd }: InlineNameProps) {
  const words = useWords();
  const [text, setText] = useState(name);
  const path = parseTagPath(text);
  const parsed = isPath(path) ? path.whole : null;
  const problem = isPath(path) ? findProblem(path.whole) : path;
  const taken = parsed === null ? null : findTaken(parsed);
  function end(save: boolean): void {
    onEnd();
    if (save && parsed !== null && problem === null && parsed !== name) onRename(parsed);
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter');
  }
  return (
    <span className={styles['field']}>
      <TextField
        label={words('tags.manage.rename', { name })}
        value={text}
        onChange={setText}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={press}
        onBlur={() => end(true)}
      />
      {problem !== null && problem !== 'blank' && (
        <span className={styles['hint']} role="alert">
          {words(`tags.problem.${problem}`)}
        </span>
      )}
      {problem === null && taken !== null && (
        <span className={styles['hint']}>{words('tags.manage.willMerge', { name: taken })}</span>
      )}
    </span>
  );
}
