import { LIST_COLOURS, listIcons, type ListIcon } from '../../../shared/model/paper-list';
import { useWords } from '../../i18n/start-i18n';
import { ListSign } from '../../ui/ListSign';
import { readAloud } from '../../ui/read-aloud';
import { TagDot } from '../../ui/Tag';
import styles from './ListForm.module.css';

type IconChoiceProps = { icon: string; colour: number; isFolder: boolean; onChoose: (icon: ListIcon | '') => void };

/** One of a small set, in the colour that is chosen. Arrow keys go through it. */
export function IconChoice({ icon, colour, isFolder, onChoose }: IconChoiceProps) {
  const words = useWords();
  return (
    <fieldset className={styles['choices']}>
      <legend>{words('lists.form.icon')}</legend>
      {(['', ...listIcons] as const).map((one) => {
        const name = words(one === '' ? 'lists.icon.usual' : `lists.icon.${one}`);
        return (
          <label key={one} className={styles['choice']} title={name}>
            <input
              type="radio"
              className={readAloud}
              name="list-icon"
              aria-label={name}
              checked={icon === one}
              onChange={() => onChoose(one)}
            />
            <ListSign icon={one} colour={colour} folder={isFolder ? 'folded' : undefined} />
          </label>
        );
      })}
    </fieldset>
  );
}

/** The colours of tags, or none. */
export function ColourChoice({ colour, onChoose }: { colour: number; onChoose: (colour: number) => void }) {
  const words = useWords();
  const colours = Array.from({ length: LIST_COLOURS + 1 }, (_, at) => at);
  return (
    <fieldset className={styles['choices']}>
      <legend>{words('lists.form.colour')}</legend>
      {colours.map((one) => {
        const word = COLOUR_WORDS[one] ?? 'lists.form.noColour';
        return (
          <label key={one} className={styles['choice']} title={words(word)}>
            <input
              type="radio"
              className={readAloud}
              name="list-colour"
              aria-label={words(word)}
              checked={colour === one}
              onChange={() => onChoose(one)}
            />
            {one === 0 ? <span className={styles['none']} /> : <TagDot colour={one} className={styles['dot'] ?? ''} />}
          </label>
        );
      })}
    </fieldset>
  );
}

// As the colours of tags are called, in the order of the tokens.
const COLOUR_WORDS = [
  'lists.form.noColour',
  'tags.colour.1',
  'tags.colour.2',
  'tags.colour.3',
  'tags.colour.4',
  'tags.colour.5',
  'tags.colour.6',
  'tags.colour.7',
  'tags.colour.8',
] as const;
