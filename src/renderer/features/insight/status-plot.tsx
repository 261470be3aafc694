import type { Sample, StatusHistory } from '../../../shared/insight/count-statuses';
import type { Picked } from '../../../shared/insight/picked';
import { statuses, type Status } from '../../../shared/model/paper';
import { formatCount, formatDate, formatDay, formatMonth } from '../../i18n/format';
import { cx } from '../../ui/cx';
import { cellOf, labelOf, type Names } from './names';
import { layTicks, type Drawing, type Mark, type Plot, type Size } from './plot';
import { wallCalendar } from './insight-screen';
import styles from './Insight.module.css';

/** From the bottom up. What was put aside would hide what is under way. */
const STACK: readonly { status: Status; colour: string; dashes: string | undefined }[] = [
  { status: 'read', colour: 'var(--tag-1)', dashes: undefined },
  { status: 'reading', colour: 'var(--tag-2)', dashes: '7 3' },
  { status: 'to-read', colour: 'var(--tag-6)', dashes: '2 3' },
  { status: 'inbox', colour: 'var(--tag-8)', dashes: '8 3 2 3' },
];

export function createStatusPlot(names: Names, history: StatusHistory): Plot {
  const { words } = names;
  const { samples } = history;
  const last = samples.at(-1);
  const most = Math.max(0, ...samples.map((sample) => sumOf(sample, STACK.length)));
  return {
    id: 'statuses',
    title: words('insight.statuses'),
    say: saySo(names, history),
    empty: most === 0 || last === undefined ? words('insight.statuses.none') : null,
    table: {
      head: [words('insight.day'), ...statuses.map((status) => words(`status.${status}`))],
      rows: [...samples].reverse().map((sample) => ({
        name: formatDate(startOf(sample)),
        cells: statuses.map((status) => cellOf(names, pickedOf(sample, status), sample.counts[status])),
      })),
    },
    draw: (size) => draw(names, samples, most, size),
  };
}

function saySo({ words }: Names, { samples, notedSince, undated }: StatusHistory): string {
  const counts = samples.at(-1)?.counts;
  const shown = STACK.reduce((sum, { status }) => sum + (counts?.[status] ?? 0), 0);
  const aside = (counts?.maybe ?? 0) + (counts?.dismissed ?? 0);
  const said = [words('insight.statuses.say', { count: shown, shown: formatCount(shown) })];
  if (aside > 0) said.push(words('insight.statuses.aside', { count: aside, shown: formatCount(aside) }));
  if (notedSince !== null) said.push(words('insight.statuses.since', { date: formatDate(notedSince) }));
  if (undated > 0) said.push(words('insight.statuses.undated', { count: undated, shown: formatCount(undated) }));
  return said.join(' ');
}

function startOf(sample: Sample): number {
  return wallCalendar.startOf(sample.day);
}

function pickedOf(sample: Sample, status: Status): Picked {
  return { kind: 'status-at', status, at: sample.at, day: startOf(sample) };
}

/** The lowest so many of the stack. */
function sumOf({ counts }: Sample, upTo: number): number {
  return STACK.slice(0, upTo).reduce((sum, { status }) => sum + counts[status], 0);
}

const RIGHT = 92;
const TOP = 10;
const FOOT = 22;
// A line of names needs so much, and a number that is pressed so much.
const LINE = 15;
const LEAST = 8;

function draw(names: Names, samples: readonly Sample[], most: number, { width, height }: Size): Drawing {
  const ticks = layTicks(most);
  const top = ticks.at(-1) ?? 1;
  const left = 12 + formatCount(top).length * 7;
  const bottom = height - FOOT;
  const step = (width - left - RIGHT) / Math.max(1, samples.length - 1);
  const x = (at: number) => (samples.length === 1 ? left : left + at * step);
  const y = (value: number) => bottom - (value / top) * (bottom - TOP);
  const end = width - RIGHT;
  const shapes = (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={end} y1={y(tick)} y2={y(tick)} className={styles[tick === 0 ? 'ground' : 'axis']} />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {formatCount(tick)}
          </text>
        </g>
      ))}
      {STACK.map(({ status, colour, dashes }, at) => (
        <Band key={status} samples={samples} at={at} x={x} y={y} end={end} colour={colour} dashes={dashes} />
      ))}
      {layDates(samples, end - left).map(({ at, text, anchor }) => (
        <text key={at} x={x(at)} y={height - 5} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {layNames(samples, y).map(({ status, at, count }) => (
        <text key={status} x={end + 8} y={at} className={cx(styles['name'])}>
          {names.words(`status.${status}`)}
          <tspan dx={5} fontWeight={400} fill="var(--ink-faint)">
            {formatCount(count)}
          </tspan>
        </text>
      ))}
    </>
  );
  return { shapes, marks: [...layMarks(names, samples, { x, y, step: Math.max(step, LEAST), end })] };
}

type BandProps = {
  samples: readonly Sample[];
  at: number;
  x: (at: number) => number;
  y: (value: number) => number;
  end: number;
  colour: string;
  dashes: string | undefined;
};

function Band({ samples, at, x, y, end, colour, dashes }: BandProps) {
  const points = (upTo: number) => samples.map((sample, index): [number, number] => [x(index), y(sumOf(sample, upTo))]);
  // One day alone is as wide as the plot.
  const wide = (line: [number, number][]) => (line.length === 1 ? [...line, [end, line[0]?.[1] ?? 0]] : line);
  const upper = wide(points(at + 1));
  const lower = wide(points(at)).reverse();
  const text = (line: readonly (readonly (number | undefined)[])[]) => line.map((point) => point.join(' ')).join('L');
  return (
    <>
      <path d={`M${text([...upper, ...lower])}Z`} fill={colour} fillOpacity={0.2} stroke="none" />
      <path d={`M${text(upper)}`} fill="none" stroke={colour} strokeWidth={1.6} strokeDasharray={dashes} />
    </>
  );
}

/** Names at the ends of the bands, apart from each other. Those that nobody has are left out. */
function layNames(samples: readonly Sample[], y: (value: number) => number) {
  const last = samples.at(-1);
  if (last === undefined) return [];
  let limit = Infinity;
  return STACK.flatMap(({ status }, at) => {
    const count = last.counts[status];
    if (count === 0) return [];
    const wanted = (y(sumOf(last, at)) + y(sumOf(last, at + 1))) / 2 + 4;
    limit = Math.min(wanted, limit - LINE);
    return [{ status, at: limit, count }];
  });
}

type Scale = { x: (at: number) => number; y: (value: number) => number; step: number; end: number };

function* layMarks(names: Names, samples: readonly Sample[], { x, y, step, end }: Scale): Generator<Mark> {
  const mark = (at: number, status: Status, row: number): Omit<Mark, 'id' | 'x' | 'y' | 'width' | 'height'> | null => {
    const sample = samples[at];
    const count = sample?.counts[status] ?? 0;
    if (sample === undefined || count === 0) return null;
    const picked = pickedOf(sample, status);
    return { row: STACK.length - row, column: at, label: labelOf(names, picked, count), opens: picked };
  };
  for (const [at, sample] of samples.entries()) {
    for (const [row, { status }] of STACK.entries()) {
      const found = mark(at, status, row);
      if (found === null) continue;
      const top = y(sumOf(sample, row + 1));
      const height = Math.max(LEAST, y(sumOf(sample, row)) - top);
      const from = Math.max(x(0), x(at) - step / 2);
      const to = Math.min(end, samples.length === 1 ? end : x(at) + step / 2);
      yield {
        ...found,
        id: `${String(sample.day)}-${status}`,
        x: from,
        y: top,
        width: Math.max(LEAST, to - from),
        height,
      };
    }
  }
  for (const { status, at } of layNames(samples, y)) {
    const row = STACK.findIndex((one) => one.status === status);
    const found = mark(samples.length - 1, status, row);
    if (found === null) continue;
    yield {
      ...found,
      column: samples.length,
      id: `end-${status}`,
      x: end + 4,
      y: at - 12,
      width: RIGHT - 6,
      height: LINE,
    };
  }
}

const DATE_ROOM = 64;
const YEAR_DAYS = 300;

function layDates(samples: readonly Sample[], room: number) {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return [];
  const most = Math.max(2, Math.min(6, Math.floor(room / DATE_ROOM)));
  const places = new Set(Array.from({ length: most }, (_, at) => Math.round((at * (samples.length - 1)) / (most - 1))));
  const isLong = last.day - first.day > YEAR_DAYS;
  return [...places].flatMap((at) => {
    const sample = samples[at];
    if (sample === undefined) return [];
    const text = isLong ? formatMonth(startOf(sample), true) : formatDay(startOf(sample));
    const anchor = at === 0 ? 'start' : at === samples.length - 1 ? 'end' : 'middle';
    return [{ at, text, anchor } as const];
  });
}
