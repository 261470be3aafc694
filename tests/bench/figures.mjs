// What a measurement is and how it is written: the contract of `npm run bench`, without anything that measures.

/**
 * @typedef {object} Figure
 * @property {string} group
 * @property {string} name
 * @property {number | null} value null where it could not be measured
 * @property {string} unit
 * @property {number | null} target
 * @property {'lower' | 'higher'} better
 * @property {boolean | null} holds null without a target or a value
 * @property {[number, number] | null} range
 * @property {number} n how many values the figure was taken from
 * @property {string} why what it is, or why it could not be measured
 */

/** @typedef {Pick<Figure, 'group' | 'name' | 'unit' | 'target' | 'better'>} Kind */

/**
 * @param {Kind} kind
 * @param {{ value: number, range: [number, number], n: number, why: string }} measured
 * @returns {Figure}
 */
export function createFigure(kind, { value, range, n, why }) {
  return toContract({ ...kind, value: round(value), range: [round(range[0]), round(range[1])], n, why });
}

/** @param {Kind} kind @param {string} why @returns {Figure} */
export function createUnmeasured(kind, why) {
  return toContract({ ...kind, value: null, range: null, n: 0, why });
}

/** Whether it holds is decided on the number that is shown. @param {Omit<Figure, 'holds'>} figure @returns {Figure} */
function toContract({ group, name, value, unit, target, better, range, n, why }) {
  const holds = value === null || target === null ? null : better === 'lower' ? value <= target : value >= target;
  return { group, name, value, unit, target, better, holds, range, n, why };
}

/** Three decimals: below that a start or a key press is noise. @param {number} value */
function round(value) {
  return Math.round(value * 1_000) / 1_000;
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  return quantile(values, 0.5);
}

/** Between the two nearest values, as most tables do it. @param {readonly number[]} values at least one @param {number} at */
export function quantile(values, at) {
  if (values.length === 0) throw new Error('a quantile of nothing was asked for');
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low + (high - low) * (place - Math.floor(place));
}

/** @param {readonly number[]} values at least one @returns {[number, number]} */
export function rangeOf(values) {
  return [Math.min(...values), Math.max(...values)];
}

/**
 * Each value against the mean of its two neighbours in time (A B A B A), so that a machine that gets slower or faster during
 * the run does not count.
 * @param {readonly number[]} around one more than `between`
 * @param {readonly number[]} between
 */
export function pairedRatios(around, between) {
  if (around.length !== between.length + 1) throw new Error('each value needs a neighbour before and after it');
  return between.map((value, index) => value / (((around[index] ?? 0) + (around[index + 1] ?? 0)) / 2));
}

const COLUMNS = ['name', 'value', 'unit', 'target', 'holds', 'range', 'n', 'why'];

/** @param {Figure} figure */
export function formatLine(figure) {
  return JSON.stringify(figure);
}

/** @param {readonly Figure[]} figures */
export function formatTable(figures) {
  const rows = [COLUMNS, ...figures.map((figure) => COLUMNS.map((column) => formatCell(column, figure)))];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {string} column @param {Figure} figure */
function formatCell(column, figure) {
  if (column === 'holds') return { true: 'yes', false: 'no', null: '-' }[String(figure.holds)] ?? '-';
  if (column === 'target') {
    return figure.target === null ? '-' : `${figure.better === 'lower' ? '<=' : '>='} ${figure.target}`;
  }
  if (column === 'range') return figure.range === null ? '-' : figure.range.join(' .. ');
  const value = /** @type {Record<string, unknown>} */ (figure)[column];
  return value === null ? '-' : String(value);
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} groups
 * @returns {{ ok: true, group: string, json: boolean, size: number | null } | { ok: false, why: string }}
 */
export function parseBenchArgs(args, groups) {
  const rest = [...args];
  /** @type {string[]} */
  const names = [];
  let json = false;
  /** @type {number | null} */
  let size = null;
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    const [name, inline] = word.startsWith('--size=') ? ['--size', word.slice('--size='.length)] : [word, null];
    if (name === '--json') json = true;
    else if (name === '--size') {
      const given = inline ?? rest.shift() ?? '';
      if (!/^[1-9]\d{0,6}$/.test(given))
        return { ok: false, why: `--size wants a whole number above 0, not "${given}"` };
      size = Number(given);
    } else if (name.startsWith('-')) return { ok: false, why: `unknown option ${name}` };
    else names.push(name);
  }
  const [group] = names;
  if (group === undefined || names.length > 1) return { ok: false, why: 'name one group' };
  if (!groups.includes(group)) return { ok: false, why: `unknown group "${group}"` };
  return { ok: true, group, json, size };
}
