import type { ReactNode } from 'react';
import type { Colour, Stroke } from '../../../shared/model/colour';
import { findColour } from '../../../shared/model/find-colour';
import { formatCount } from '../../i18n/format';
import { colourStyle, colourStyles } from '../../ui/colour-style';
import { cx } from '../../ui/cx';
import type { Opens } from './insight-screen';
import { cellOf, labelOf, type Names } from './names';
import { cutName, type Drawing, type Plot, type Size } from './plot';
import styles from './Insight.module.css';

type Bar = { id: string; name: string; count: number; label: string; opens: Opens; draw: (bar: Box) => ReactNode };
type Box = { x: number; y: number; width: number; height: number };

const STEP = 38;
const NARROWEST = 20;
const NUMBER_ROOM = 44;
const LETTER = 6.4;
const NAME_ROOM = 0.36;

/** Bars that lie, with their names before them and their numbers behind. What has no room is in the table. */
function drawBars(bars: readonly Bar[], { width, height }: Size): Drawing {
  const step = Math.max(NARROWEST, Math.min(STEP, height / bars.length));
  const shown = bars.slice(0, Math.max(1, Math.floor(height / step + 0.01)));
  const longest = Math.max(...shown.map(({ name }) => name.length));
  const left = Math.min(width * NAME_ROOM, longest * LETTER + 8);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const laid = shown.map((bar, at) => ({
    bar,
    at,
    box: {
      x: left,
      y: at * step + 4,
      width: Math.max(1, (bar.count / most) * (width - left - NUMBER_ROOM)),
      height: step - 14,
    },
  }));
  return {
    shapes: laid.map(({ bar, box }) => (
      <g key={bar.id}>
        <text x={0} y={box.y + box.height / 2 + 4} className={cx(styles['name'])}>
          {cutName(bar.name, Math.floor((left - 8) / LETTER) + 1)}
        </text>
        {bar.draw(box)}
        <text x={box.x + box.width + 8} y={box.y + box.height / 2 + 4}>
          {formatCount(bar.count)}
        </text>
      </g>
    )),
    marks: laid.flatMap(({ bar, at, box }) =>
      bar.count === 0
        ? []
        : [
            {
              ...box,
              x: 0,
              width: box.x + box.width,
              id: bar.id,
              row: at,
              column: 0,
              label: bar.label,
              opens: bar.opens,
            },
          ],
    ),
  };
}

/** @param counts how many highlights each colour has, by its id */
export function createColourPlot(names: Names, colours: readonly Colour[], counts: ReadonlyMap<string, number>): Plot {
  const { words } = names;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const order = new Map(colours.map((colour, at) => [colour.id, at]));
  const ids = [...counts.keys()].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
  const bars = ids.map((id): Bar & { colour: Colour } => {
    const colour = findColour(colours, id, words('highlights.noColour'));
    const count = counts.get(id) ?? 0;
    const shown = formatCount(count);
    return {
      id,
      colour,
      name: `${colour.sign} ${colour.name}`,
      count,
      label: words('insight.countedHighlights', { name: colour.name, count, shown }),
      opens: { kind: 'colour', colourId: id },
      draw: (box) => <ColourBar colour={colour} {...box} />,
    };
  });
  return {
    id: 'colours',
    title: words('insight.colours'),
    say: words('insight.colours.say', { count: total, shown: formatCount(total) }),
    empty: total === 0 ? words('insight.colours.none') : null,
    table: {
      head: [words('insight.colours.colour'), words('insight.colours.count')],
      rows: bars.map(({ name, count, label, opens }) => ({
        name,
        cells: [{ text: formatCount(count), label, opens }],
      })),
    },
    draw: (size) => drawBars(bars, size),
  };
}

function ColourBar({ colour, x, y, width, height }: Box & { colour: Colour }) {
  return (
    <g className={colourStyles.themed} style={colourStyle(colour)}>
      <rect x={x} y={y} width={width} height={height} rx={2} className={cx(styles['colour'])} />
      <path
        d={strokePath(colour.stroke, { x, y, width, height })}
        className={cx(styles['stroke'])}
        strokeDasharray={dashesOf(colour.stroke)}
      />
    </g>
  );
}

function dashesOf(stroke: Stroke): string | undefined {
  if (stroke === 'dashed') return '6 3';
  return stroke === 'dotted' ? '1.6 2.4' : undefined;
}

const WAVE = 4;

/** The line below words of the colour, as long as the bar. */
function strokePath(stroke: Stroke, { x, y, width, height }: Box): string {
  const bottom = y + height;
  const line = (at: number) => `M${String(x)} ${String(at)}h${String(width)}`;
  if (stroke === 'double') return line(bottom - 2.4) + line(bottom + 0.8);
  if (stroke === 'two-lines') return line(y) + line(bottom);
  if (stroke !== 'wavy') return line(bottom);
  const waves = Array.from({ length: Math.floor(width / (2 * WAVE)) }, () => `q2 -3 4 0q2 3 4 0`);
  return `M${String(x)} ${String(bottom)}${waves.join('')}`;
}

/** @param counts of read papers by rating, from none to the most */
export function createRatingPlot(names: Names, counts: readonly number[]): Plot {
  const { words } = names;
  const read = counts.reduce((sum, count) => sum + count, 0);
  const order = [...counts.keys()].reverse();
  const nameOf = (rating: number) => (rating === 0 ? words('insight.ratings.unrated') : '★'.repeat(rating));
  const bars = order.map((rating): Bar => {
    const opens = { kind: 'read-rated', rating } as const;
    const count = counts[rating] ?? 0;
    return {
      id: String(rating),
      name: nameOf(rating),
      count,
      label: labelOf(names, opens, count),
      opens,
      draw: (box) =>
        count === 0 ? null : <rect {...box} rx={1.5} fill="var(--accent)" fillOpacity={rating === 0 ? 0.18 : 0.36} />,
    };
  });
  return {
    id: 'ratings',
    title: words('insight.ratings'),
    say: words('insight.ratings.say', { rated: formatCount(read - (counts[0] ?? 0)), read: formatCount(read) }),
    empty: read === 0 ? words('insight.ratings.none') : null,
    table: {
      head: [words('insight.ratings.rating'), words('insight.papers')],
      rows: order.map((rating) => ({
        name: rating === 0 ? words('insight.ratings.unrated') : String(rating),
        cells: [cellOf(names, { kind: 'read-rated', rating }, counts[rating] ?? 0)],
      })),
    },
    draw: (size) => drawBars(bars, size),
  };
}
