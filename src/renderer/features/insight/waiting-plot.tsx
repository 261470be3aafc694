import type { Waiting } from '../../../shared/insight/count-reading';
import type { Picked } from '../../../shared/insight/picked';
import { formatCount } from '../../i18n/format';
import { cx } from '../../ui/cx';
import { cellOf, labelOf, type Names } from './names';
import type { Drawing, Plot, Size } from './plot';
import styles from './Insight.module.css';

type Bar = Waiting['bars'][number];

export function createWaitingPlot(names: Names, waiting: Waiting): Plot {
  const { words } = names;
  const { bars, total, slowest, median } = waiting;
  const week = (one: Bar) =>
    one.below === null ? words('insight.waiting.more', { week: one.weeks + 1 }) : String(one.weeks + 1);
  const weeks = words('insight.weeks', { count: (slowest ?? 0) + 1, shown: formatCount((slowest ?? 0) + 1) });
  const half = median === null ? '' : ` ${words('insight.waiting.median', { week: formatCount(median + 1) })}.`;
  return {
    id: 'waiting',
    title: words('insight.waiting'),
    say: words('insight.waiting.say', { count: total, shown: formatCount(total), weeks }) + half,
    empty: total === 0 ? words('insight.waiting.none') : null,
    table: {
      head: [words('insight.waiting.week'), words('insight.papers')],
      rows: bars.map((bar) => ({ name: week(bar), cells: [cellOf(names, pickedOf(waiting, bar), bar.count)] })),
    },
    draw: (size) => draw(names, waiting, size),
  };
}

function pickedOf({ period }: Waiting, { weeks, below }: Bar): Picked {
  return { kind: 'waited', weeks, below, ...period };
}

const TOP = 20;
const FOOT = 22;
const WIDEST = 40;

function draw(names: Names, waiting: Waiting, { width, height }: Size): Drawing {
  const { bars, median } = waiting;
  const ground = height - FOOT;
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const pitch = Math.min(WIDEST, width / bars.length);
  const side = pitch - 3;
  const half = Math.min(median ?? 0, bars.length - 1);
  const laid = bars.map((bar, at) => {
    const high = (bar.count / most) * (ground - TOP);
    return { bar, at, x: at * pitch, y: ground - high, high };
  });
  return {
    shapes: (
      <>
        <line x1={0} x2={width} y1={ground} y2={ground} className={cx(styles['ground'])} />
        {laid.map(({ bar, at, x, y, high }) => (
          <g key={at}>
            <rect
              x={x}
              y={y}
              width={side}
              height={high}
              rx={1.5}
              fill="var(--accent)"
              fillOpacity={at === half ? 1 : 0.36}
            />
            {bar.count === 0 ? null : (
              <text x={x + side / 2} y={y - 5} textAnchor="middle" className={cx(at === half && styles['name'])}>
                {formatCount(bar.count)}
              </text>
            )}
            <text x={x + side / 2} y={height - 5} textAnchor="middle">
              {bar.below === null ? `${String(bar.weeks + 1)}+` : String(bar.weeks + 1)}
            </text>
          </g>
        ))}
      </>
    ),
    marks: laid.flatMap(({ bar, at, x, y, high }) => {
      if (bar.count === 0) return [];
      const opens = pickedOf(waiting, bar);
      const room = { x, y: Math.min(y, ground - 8), width: side, height: Math.max(8, high) };
      return [{ ...room, id: String(at), row: 0, column: at, label: labelOf(names, opens, bar.count), opens }];
    }),
  };
}
