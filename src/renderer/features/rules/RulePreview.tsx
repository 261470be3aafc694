import type { RuleGift } from '../../../shared/model/rule-gift';
import { isEmptyFilter, type Rule } from '../../../shared/model/rule';
import { readyRule } from '../../../shared/list/ready-rule';
import { dotOf } from '../../../shared/model/tag-dot';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import { StatusIcon } from '../../ui/StatusIcon';
import { Tag } from '../../ui/Tag';
import type { Preview } from './use-rule-preview';
import type { RuleNames } from './use-rule-names';
import styles from './Rules.module.css';

// As many as are seen beside the form; the number of the others is told.
const SHOWN_PAPERS = 8;

type RulePreviewProps = {
  rules: readonly Rule[];
  preview: Preview;
  names: RuleNames;
  /** Where the title above says it. */
  hideHead?: boolean;
};

/** What rules would do now: how many papers they find, how many change, and the first of these with what each would get. */
export function RulePreview({ rules, preview, names, hideHead = false }: RulePreviewProps) {
  const words = useWords();
  const { found, reading } = preview;
  const isBusy = found?.of !== rules;
  return (
    <section className={styles['preview']} aria-label={words('rules.preview')} aria-busy={isBusy}>
      {!hideHead && <h3 className={styles['head']}>{words('rules.preview')}</h3>}
      <div role="status" className={styles['found']}>
        {found === null || isBusy ? (
          <p>{describeReading(words, reading)}</p>
        ) : (
          rules.map((rule) => <p key={rule.id}>{describeFound(words, rule, found, names, rules.length > 1)}</p>)
        )}
        {found !== null && !isBusy && <p className={styles['changes']}>{describeChanges(words, found.outcome)}</p>}
      </div>
      {found !== null && <Papers found={found} names={names} />}
    </section>
  );
}

type Found = NonNullable<Preview['found']>;

function describeReading(words: Words, reading: Preview['reading']): string {
  if (reading === null) return words('rules.preview.busy');
  const { done, total } = reading;
  return words('rules.preview.reading', { done: formatCount(done), total: formatCount(total) });
}

function describeFound(words: Words, rule: Rule, { outcome }: Found, names: RuleNames, isNamed: boolean): string {
  const { rest } = readyRule(rule, names.scope);
  const count = outcome.matched.get(rule.id) ?? 0;
  const key = isEmptyFilter(rule.filter) && count > 0 ? 'rules.preview.findsAll' : 'rules.preview.finds';
  const givesNothing = rule.tagIds.length + rule.listIds.length === 0 && rule.status === null;
  const what =
    rest !== null && !givesNothing
      ? words('rules.rests', { why: words(`rules.rest.${rest}`) })
      : words(key, { count, shown: formatCount(count) });
  return isNamed ? words('rules.preview.ofRule', { name: rule.name, what }) : what;
}

function describeChanges(words: Words, { papers }: Found['outcome']): string {
  return words('rules.preview.changes', { count: papers.length, shown: formatCount(papers.length) });
}

function Papers({ found: { list, outcome }, names }: { found: Found; names: RuleNames }) {
  const words = useWords();
  const shown = outcome.papers.slice(0, SHOWN_PAPERS);
  const more = outcome.papers.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={styles['papers']} aria-label={words('rules.preview.list')}>
        {shown.map(({ ordinal, gifts }) => {
          const title = list.rows[ordinal]?.title ?? '';
          return (
            <li key={ordinal} className={styles['paper']}>
              <span className={styles['paperTitle']} title={title}>
                {title === '' ? words('list.untitled') : title}
              </span>
              <span className={styles['gifts']}>
                {gifts.map((gift, at) => (
                  <Gift key={at} gift={gift} names={names} />
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <p className={styles['more']}>{words('rules.preview.more', { count: more, shown: formatCount(more) })}</p>
      )}
    </>
  );
}

function Gift({ gift, names }: { gift: RuleGift; names: RuleNames }) {
  const words = useWords();
  if (gift.kind === 'tag') {
    const tag = names.tags.get(gift.tagId);
    return tag === undefined ? null : <Tag colour={dotOf(tag)} name={tag.name} />;
  }
  if (gift.kind === 'list')
    return <span>{words('rules.of.list', { what: names.lists.get(gift.listId)?.name ?? '' })}</span>;
  return (
    <span className={styles['status']}>
      <StatusIcon status={gift.status} />
      {words(`status.${gift.status}`)}
    </span>
  );
}
