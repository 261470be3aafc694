import type { ReadWeek } from '../../../shared/insight/count-reading';
import type { Picked } from '../../../shared/insight/picked';
import { formatCount, formatDate, formatMonth, formatWeekday } from '../../i18n/format';
import { wallCalendar } from './insight-screen';
import { cellOf, labelOf, type Names } from './names';
import type { Drawing, Mark, Plot, Size } from './plot';

const DAYS = 7;

export function createReadingPlot(names: Names, weeks: readonly ReadWeek[]): Plot {
  const { words } = names;
  const days = weeks.reduce((sum, week) => sum + week.days.filter((day) => day !== null).length, 0);
  const read = weeks.filter((week) => week.count > 0);
  const monday = weeks[0]?.monday ?? 0;
  const inWeeks = words('insight.weeks', { count: weeks.length, shown: formatCount(weeks.length) });
  const say = words('insight.reading.say', { count: days, shown: formatCount(days), weeks: inWeeks });
  const fewer =
    weeks.length > MOST_WEEKS
      ? ` ${words('insight.reading.latest', { count: MOST_WEEKS, shown: formatCount(MOST_WEEKS) })}`
      : '';
  return {
    id: 'reading',
    title: words('insight.reading'),
    say: say + fewer,
    empty: days === 0 ? words('insight.reading.none') : null,
    table: {
      head: [
        words('insight.reading.week'),
        ...Array.from({ length: DAYS }, (_, at) => formatWeekday(wallCalendar.startOf(monday + at))),
        words('insight.sum'),
      ],
      rows: [...read].reverse().map((week) => ({
        name: formatDate(week.period.from),
        cells: [
          ...week.days.map((day) =>
            day === null
              ? { text: '', opens: null }
              : cellOf(names, { kind: 'read-within', span: 'day', ...day.period }, day.count),
          ),
          cellOf(names, weekOf(week), week.count),
        ],
      })),
    },
    draw: (size) => draw(names, weeks, size),
  };
}

function weekOf({ period }: ReadWeek): Picked {
  return { kind: 'read-within', span: 'week', ...period };
}

const LEFT = 32;
// More weeks are too narrow to be pressed in the narrowest plot.
const MOST_WEEKS = 27;
const WIDEST = 17;
const LEGEND = 44;
const LONGEST = 40;
const MONTH_ROOM = 30;
const SHADES = [0.26, 0.48, 0.74, 1];

/** The deepest shade is that of the day on which most was read. */
function shadeOf(count: number, most: number): number {
  return SHADES[Math.ceil((count / most) * SHADES.length) - 1] ?? 1;
}

function draw(names: Names, all: readonly ReadWeek[], { width, height }: Size): Drawing {
  const weeks = all.slice(-MOST_WEEKS);
  const pitch = Math.max(6, Math.min(WIDEST, (width - LEFT) / weeks.length, (height - LEGEND - LONGEST - 24) / DAYS));
  const most = Math.max(1, ...weeks.flatMap((week) => week.days.map((day) => day?.count ?? 0)));
  const mostAWeek = Math.max(1, ...weeks.map((week) => week.count));
  const side = pitch - Math.max(1, Math.round(pitch / 6));
  const below = pitch * DAYS + 8;
  const marks: Mark[] = [];
  const shapes = weeks.map((week, column) => {
    const x = LEFT + column * pitch;
    const long = (week.count / mostAWeek) * LONGEST;
    if (week.count > 0) {
      const opens = weekOf(week);
      const label = labelOf(names, opens, week.count);
      const at = { x, y: below, width: side, height: Math.max(8, long) };
      marks.push({ ...at, id: `week-${String(week.monday)}`, row: DAYS, column, label, opens });
    }
    return (
      <g key={week.monday}>
        {week.days.map((day, row) => {
          const y = row * pitch;
          if (day !== null) {
            const opens: Picked = { kind: 'read-within', span: 'day', ...day.period };
            const label = labelOf(names, opens, day.count);
            marks.push({ x, y, width: side, height: side, id: String(day.day), row, column, label, opens });
          }
          const fill = day === null ? 'var(--surface-hover)' : 'var(--accent)';
          const opacity = day === null ? 1 : shadeOf(day.count, most);
          return <rect key={row} x={x} y={y} width={side} height={side} rx={2} fill={fill} fillOpacity={opacity} />;
        })}
        <rect x={x} y={below} width={side} height={long} rx={1} fill="var(--accent)" fillOpacity={0.42} />
      </g>
    );
  });
  const ends = <Names weeks={weeks} pitch={pitch} below={below + LONGEST + 18} />;
  return {
    shapes: [...shapes, <g key="names">{ends}</g>, <Legend key="legend" most={most} y={below + LONGEST + 34} />],
    marks: marks.sort((a, b) => a.column - b.column || a.row - b.row),
  };
}

function layMonths(weeks: readonly ReadWeek[], pitch: number): { x: number; text: string }[] {
  const laid: { x: number; text: string }[] = [];
  let present = '';
  for (const [column, week] of weeks.entries()) {
    const text = formatMonth(week.period.from, false);
    const x = LEFT + column * pitch;
    if (text !== present && x >= (laid.at(-1)?.x ?? -Infinity) + MONTH_ROOM) laid.push({ x, text });
    present = text;
  }
  return laid;
}

function Names({ weeks, pitch, below }: { weeks: readonly ReadWeek[]; pitch: number; below: number }) {
  const monday = weeks[0]?.monday ?? 0;
  return (
    <>
      {[0, 2, 4, 6].map((row) => (
        <text key={row} x={0} y={row * pitch + pitch / 2 + 4}>
          {formatWeekday(wallCalendar.startOf(monday + row))}
        </text>
      ))}
      {layMonths(weeks, pitch).map(({ x, text }) => (
        <text key={x} x={x} y={below}>
          {text}
        </text>
      ))}
    </>
  );
}

function Legend({ most, y }: { most: number; y: number }) {
  const fields = [0, ...SHADES.slice(-Math.min(most, SHADES.length))];
  return (
    <g transform={`translate(${String(LEFT)} ${String(y)})`}>
      <text x={0} y={11}>
        0
      </text>
      {fields.map((shade, at) => (
        <rect
          key={shade}
          x={14 + at * 17}
          width={14}
          height={14}
          rx={2.5}
          fill={at === 0 ? 'var(--surface-hover)' : 'var(--accent)'}
          fillOpacity={at === 0 ? 1 : shade}
        />
      ))}
      <text x={20 + fields.length * 17} y={11}>
        {formatCount(most)}
      </text>
    </g>
  );
}
