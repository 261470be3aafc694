/** Lists as the two known layouts write them; words made up for the tests. */

const ABSTRACTS = [
  'Gravel beds move in pulses that no gauge has resolved so far. We introduce PebbleNet, a field of cheap buried sensors that hears stones roll, and show that pulses follow the moon more than the rain.',
  'Night buses carry other people than day buses do. From ticket records of nine towns we learn who travels when, and find that a bus an hour changes where bakers choose to live within two years.',
  'Sorting by hand is said to be slow. We time ninety volunteers with decks of cards and report that the common way of sorting is within a fifth of the best one, and that nobody can say what way they used.',
  'Moss on roofs stores more water than its owners think. Weighing forty roofs before and after rain shows a third of a bathtub per house, which is enough to matter to the drains of a small street.',
  'Old maps disagree about islands. By treating each map as a witness with habits of its own, we estimate which islands were seen and which were copied, and find eleven that nobody ever visited at all.',
];
const TITLES = [
  'PebbleNet: Hearing Rivers Move Their Stones at Night',
  'Who Rides the Last Bus and Where They Choose to Live',
  'How People Sort Cards When Nobody Is Looking at Them',
  'Weighing the Water That Moss Keeps on the Roofs of Houses',
  'Phantom Islands: Old Maps as Witnesses With Bad Habits',
];

/** Text of a list with the papers of these numbers (0 to 4, then made unlike by their number). */
export function titledList(numbers: readonly number[]): string {
  return numbers.map((n) => `${titleOf(n)}\n${abstractOf(n)}\n`).join('');
}

export function untitledList(numbers: readonly number[]): string {
  return numbers.map((n) => `Abstract:${abstractOf(n)}\n`).join('');
}

export function titleOf(n: number): string {
  const title = TITLES[n % TITLES.length] ?? '';
  return n < TITLES.length ? title : `${title} (Part ${n})`;
}

/** Beyond the first five an abstract is made of other words, in an order of its own: nearly equal ones would be one paper. */
export function abstractOf(n: number): string {
  const text = ABSTRACTS[n];
  if (text !== undefined) return text;
  const words = ABSTRACTS.join(' ').replace(/[.,]/g, '').split(' ');
  let state = n;
  const picked = Array.from({ length: 40 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[(state >>> 16) % words.length];
  });
  return `Survey number ${n} of ${picked.join(' ')}.`;
}
