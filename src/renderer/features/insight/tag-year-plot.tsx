import type { TagYears } from '../../../shared/insight/count-tag-years';
import type { Picked, YearSpan } from '../../../shared/insight/picked';
import { nameYears } from '../../shell/name-picked';
import { tagPath } from '../../../shared/model/tag-tree';
import { cx } from '../../ui/cx';
import { cellOf, labelOf, type Names } from './names';
import { cutName, type Drawing, type Plot, type Size } from './plot';
import styles from './Insight.module.css';

export function createTagYearPlot(names: Names, years: TagYears): Plot {
  const { words } = names;
  const most = mostOf(years);
  return {
    id: 'tag-years',
    title: words('insight.tagYears'),
    say: words('insight.tagYears.say'),
    empty: years.rows.length === 0 ? words('insight.tagYears.none') : null,
    table: {
      head: [words('insight.tagYears.tag'), ...years.spans.map((span) => nameYears(words, span))],
      rows: years.rows.map(({ tag, counts }) => ({
        // Two tags of one name may lie under different ones.
        name: tagPath(tag, names.tags),
        cells: counts.map((count, at) => ({
          ...cellOf(names, pickedOf(years, tag.id, at), count),
          shade: count / most,
        })),
      })),
    },
    draw: (size) => draw(names, years, size),
  };
}

function mostOf({ rows }: TagYears): number {
  return Math.max(1, ...rows.flatMap(({ counts }) => counts));
}

function pickedOf({ spans }: TagYears, tagId: TagYears['rows'][number]['tag']['id'], at: number): Picked {
  return { kind: 'tag-year', tagId, years: spans[at] ?? null };
}

/** What has room above a column; the table has the words. */
function shortOf({ words }: Names, span: YearSpan | null): string {
  if (span === null) return words('insight.tagYears.noYearShort');
  if (span.first === null) return words('insight.tagYears.beforeShort', { year: String((span.end ?? 0) - 1) });
  return nameYears(words, span);
}

const HEAD = 20;
const LOWEST = 20;
const HIGHEST = 32;
const LETTER = 6.4;
const NAME_ROOM = 0.34;

/** Circles whose areas are as the numbers, since side by side they are compared by what they fill. */
function draw(names: Names, years: TagYears, { width, height }: Size): Drawing {
  const { spans, rows } = years;
  const step = Math.max(LOWEST, Math.min(HIGHEST, (height - HEAD) / rows.length));
  const shown = rows.slice(0, Math.max(1, Math.floor((height - HEAD) / step + 0.01)));
  const left = Math.min(width * NAME_ROOM, Math.max(...shown.map(({ tag }) => tag.name.length)) * LETTER + 12);
  const pitch = (width - left) / spans.length;
  const largest = Math.min(pitch, step) / 2 - 1.5;
  const most = mostOf(years);
  const x = (column: number) => left + (column + 0.5) * pitch;
  const y = (row: number) => HEAD + (row + 0.5) * step;
  const cells = shown.flatMap(({ tag, counts }, row) =>
    counts.flatMap((count, column) => (count === 0 ? [] : [{ tag, count, row, column }])),
  );
  return {
    shapes: (
      <>
        {spans.map((span, column) => (
          <text key={column} x={x(column)} y={11} textAnchor="middle">
            {shortOf(names, span)}
          </text>
        ))}
        {shown.map(({ tag }, row) => (
          <g key={tag.id}>
            <text x={0} y={y(row) + 4} className={cx(styles['name'])}>
              {cutName(tag.name, Math.floor((left - 12) / LETTER) + 1)}
            </text>
            <line x1={left} x2={width} y1={y(row) + step / 2} y2={y(row) + step / 2} className={cx(styles['axis'])} />
          </g>
        ))}
        {cells.map(({ tag, count, row, column }) => (
          <circle
            key={`${tag.id}-${String(column)}`}
            cx={x(column)}
            cy={y(row)}
            r={Math.max(2, largest * Math.sqrt(count / most))}
            fill="var(--accent)"
            fillOpacity={0.42}
          />
        ))}
      </>
    ),
    marks: cells.map(({ tag, count, row, column }) => {
      const opens = pickedOf(years, tag.id, column);
      const box = { x: x(column) - pitch / 2 + 1, y: y(row) - step / 2 + 1, width: pitch - 2, height: step - 2 };
      return { ...box, id: `${tag.id}-${String(column)}`, row, column, label: labelOf(names, opens, count), opens };
    }),
  };
}
