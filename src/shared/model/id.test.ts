import { describe, expect, it } from 'vitest';
import { createNextId, isSha256, isUlid, readIdTime } from './id';

function zeros(count: number): Uint8Array {
  return new Uint8Array(count);
}

describe('createNextId', () => {
  it('gives ids that sort by time', () => {
    let now = 1_000;
    const next = createNextId({ now: () => now, randomBytes: zeros }, null);
    const first = next();
    now += 1;
    expect([first, next()].every((id) => isUlid(id))).toBe(true);
    expect(first < next()).toBe(true);
  });

  it('says when an id was made', () => {
    for (const now of [0, 1, 1_700_000_000_123, 2 ** 48 - 1]) {
      expect(readIdTime(createNextId({ now: () => now, randomBytes: zeros }, null)())).toBe(now);
    }
  });

  it('goes on rising within a millisecond and when the clock is set back', () => {
    let now = 5_000;
    const next = createNextId({ now: () => now, randomBytes: zeros }, null);
    const ids = [next(), next(), next()];
    now = 10;
    ids.push(next(), next());
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('asks for chance once a millisecond', () => {
    let now = 5_000;
    let asked = 0;
    const randomBytes = (count: number): Uint8Array => new Uint8Array(count).fill((asked += 1));
    const next = createNextId({ now: () => now, randomBytes }, null);
    const ids = [next(), next(), next()];
    now += 1;
    ids.push(next());
    expect(asked).toBe(2);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('gives ids also where the clock is before 1970 or between two milliseconds', () => {
    for (const now of [-5_000, 1_000.5]) {
      const next = createNextId({ now: () => now, randomBytes: zeros }, null);
      const ids = [next(), next()];
      expect(ids.every((id) => isUlid(id))).toBe(true);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });

  it('begins above the highest stored, also where that one is at the end of its digits', () => {
    const highest = `01HF00000000ZZZZZZZZZZZZZZ`;
    const next = createNextId({ now: () => 0, randomBytes: zeros }, highest);
    expect(next()).toBe('01HF0000000100000000000000');
  });

  it('pays no heed to a stored value that is no id', () => {
    const next = createNextId({ now: () => 0, randomBytes: zeros }, 'zzz');
    expect(isUlid(next())).toBe(true);
  });

  it('encodes times up to the year 10889', () => {
    const next = createNextId({ now: () => 281_474_976_710_655, randomBytes: zeros }, null);
    expect(next()).toBe('7ZZZZZZZZZ0000000000000000');
  });
});

describe('guards of ids', () => {
  it('refuse what would leave a folder or sort wrongly', () => {
    expect([isUlid('../x'), isUlid('01hf0000000000000000000000'), isUlid('8ZZZZZZZZZ0000000000000000')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isSha256('a'.repeat(64)), isSha256('A'.repeat(64)), isSha256('../etc/passwd')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
