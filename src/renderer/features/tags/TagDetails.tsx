import { useState, type FormEvent } from 'react';
import { MAX_TAG_DESCRIPTION, parseTagName, tagKey, type Tag } from '../../../shared/model/tag';
import { dotOfHue } from '../../../shared/model/tag-dot';
import { isCalled } from '../../../shared/model/tag-tree';
import { describeTag, setTagAliases, setTagColour } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { Slider } from '../../ui/Slider';
import { TagDot } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import styles from './TagDetails.module.css';

// Where the eight dots have no hue of their own to begin with.
const FIRST_HUE = 200;

/** What else there is to a tag. Each field is a change of its own, made when it is left or by Enter. */
export function TagDetails({ tag }: { tag: Tag }) {
  const words = useWords();
  const library = useLibrary();
  const [about, setAbout] = useState(tag.description ?? '');
  return (
    <div className={styles['details']} role="group" aria-label={words('tags.details.of', { name: tag.name })}>
      <span className={styles['label']} aria-hidden="true">
        {words('tags.details.description')}
      </span>
      <TextField
        placeholder=""
        label={words('tags.details.description')}
        value={about}
        onChange={setAbout}
        maxLength={MAX_TAG_DESCRIPTION}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()}
        onBlur={() => void runCommand(describeTag(library, tag.id, about))}
      />
      <Aliases tag={tag} />
      <Hue
        key={tag.hue ?? 'none'}
        hue={tag.hue ?? null}
        onSet={(hue) => void runCommand(setTagColour(library, tag.id, { hue }))}
      />
    </div>
  );
}

function Aliases({ tag }: { tag: Tag }) {
  const words = useWords();
  const { tags } = useLibraryRows();
  const library = useLibrary();
  const [text, setText] = useState((tag.aliases ?? []).join(', '));
  const names = text.split(',').filter((name) => name.trim() !== '');
  const taken = names.flatMap((name) => {
    const other = [...tags.values()].find((one) => one.id !== tag.id && isCalled(one, tagKey(name.trim())));
    return other === undefined ? [] : [other.name];
  })[0];
  const isBad = names.some((name) => parseTagName(name) === null);
  const error =
    taken !== undefined ? words('tags.details.taken', { name: taken }) : isBad ? words('tags.problem.long') : undefined;
  return (
    <>
      <span className={styles['label']} aria-hidden="true">
        {words('tags.details.aliases')}
      </span>
      <TextField
        placeholder={words('tags.details.commas')}
        label={words('tags.details.aliases')}
        value={text}
        onChange={setText}
        error={error}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()}
        onBlur={() => error === undefined && void runCommand(setTagAliases(library, tag.id, names))}
      />
    </>
  );
}

/** A slider passes through many values: only the one that is kept is a change. */
function Hue({ hue, onSet }: { hue: number | null; onSet: (hue: number) => void }) {
  const words = useWords();
  const [value, setValue] = useState(hue ?? FIRST_HUE);
  function save(event: FormEvent): void {
    event.preventDefault();
    onSet(value);
  }
  return (
    <form className={styles['hue']} onSubmit={save}>
      <Slider
        label={words('tags.details.hue')}
        value={value}
        min={0}
        max={359}
        step={1}
        text={`${value}°`}
        onChange={setValue}
      />
      <TagDot colour={dotOfHue(value)} className={styles['dot'] ?? ''} />
      <Button type="submit" disabled={value === hue}>
        {words('tags.details.useHue')}
      </Button>
    </form>
  );
}
