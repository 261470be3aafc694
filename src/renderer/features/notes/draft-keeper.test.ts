import { describe, expect, test } from 'vitest';
import { isUlid, type NoteId } from '../../../shared/model/id';
import { NOTE_VERSION, type Draft } from '../../../shared/model/note';
import { SCHEMA_VERSION } from '../../../shared/schema/upgrade';
import { DraftKeeper, LONGEST_BURST_MS, MIRROR_EVERY_MS, REST_MS, RETRY_MS, WRITE_AFTER_MS } from './draft-keeper';
import { createFakeClock, settle } from './fake-clock.cases';

const id: unknown = '01JD0000000000000000000001';

function draftOf(text: string): Draft {
  if (!isUlid<NoteId>(id)) throw new Error('no id');
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const rest = { paperId: null, baseChangedAt: null, noteVersion: NOTE_VERSION, schema: SCHEMA_VERSION, typedAt: 0 };
  return { noteId: id, doc, text, ...rest };
}

function setUp() {
  const clock = createFakeClock();
  const log: string[] = [];
  const fails = new Set<string>();
  let text = '';
  let isBroken = false;
  const read = () => {
    const wasBroken = isBroken;
    isBroken = false;
    if (wasBroken) throw new Error('no document');
    return draftOf(text);
  };
  const port = (name: string) => async (draft: Draft) => {
    log.push(`${clock.now()} ${name} ${draft.text}`);
    await Promise.resolve();
    if (fails.has(name)) throw new Error(name);
  };
  const keeper = new DraftKeeper({
    clock,
    read,
    saveDraft: port('write'),
    mirror: port('mirror'),
    commit: port('commit'),
    onState: (state) => log.push(`${clock.now()} ${state.kind}`),
  });
  const type = (value: string) => {
    text = value;
    keeper.typed();
  };
  return {
    clock,
    log,
    fails,
    keeper,
    type,
    setText: (value: string) => (text = value),
    breakOnce: () => (isBroken = true),
  };
}

describe('a burst of typing', () => {
  test('is a draft after a second, on disk at once, and a change after a rest', async () => {
    const { clock, log, type } = setUp();
    type('a');
    await clock.run(REST_MS * 2);
    expect(log).toEqual([
      '0 saving',
      `${WRITE_AFTER_MS} write a`,
      `${WRITE_AFTER_MS} saved`,
      `${WRITE_AFTER_MS} mirror a`,
      `${REST_MS} commit a`,
    ]);
  });

  test('writes at most once a second, mirrors at most every ten, and ends after five minutes', async () => {
    const { clock, log, type } = setUp();
    for (let at = 0; at < LONGEST_BURST_MS; at += 100) {
      type(String(at));
      await clock.run(100);
    }
    const times = (name: string) => log.filter((line) => line.includes(name)).map((line) => Number(line.split(' ')[0]));
    const gaps = (list: number[]) => list.slice(1).map((at, index) => at - (list[index] ?? 0));
    expect(times('commit')).toEqual([LONGEST_BURST_MS]);
    expect(Math.min(...gaps(times('write')))).toBeGreaterThanOrEqual(WRITE_AFTER_MS);
    expect(Math.max(...gaps(times('write')))).toBeLessThanOrEqual(WRITE_AFTER_MS + 200);
    expect(Math.min(...gaps(times('mirror')))).toBeGreaterThanOrEqual(MIRROR_EVERY_MS);
    expect(times('mirror').length).toBeGreaterThan(25);
  });

  test('ends on leaving, with what stood there then', async () => {
    const { clock, log, keeper, type, setText } = setUp();
    type('mine');
    const left = keeper.leave();
    setText('the next note');
    await left;
    await clock.run(REST_MS * 2);
    expect(log).toEqual(['0 saving', '0 commit mine', '0 saved']);
    expect(keeper.pending).toBe(false);
  });

  test('that goes on while it is being stored is a burst of its own', async () => {
    const { clock, log, keeper, type } = setUp();
    type('one');
    const ended = keeper.endBurst();
    type('one two');
    await ended;
    expect(keeper.pending).toBe(true);
    await clock.run(REST_MS);
    expect(log.filter((line) => line.includes('commit'))).toEqual(['0 commit one', `${REST_MS} commit one two`]);
  });

  test('without typing there is nothing to store', async () => {
    const { clock, log, keeper } = setUp();
    await keeper.endBurst();
    await keeper.leave();
    await clock.run(REST_MS * 2);
    expect(log).toEqual([]);
  });
});

describe('when storing fails', () => {
  test('the draft is written again until it can be', async () => {
    const { clock, log, fails, type } = setUp();
    fails.add('write');
    type('a');
    await clock.run(WRITE_AFTER_MS);
    fails.clear();
    await clock.run(RETRY_MS);
    expect(log).toEqual([
      '0 saving',
      `${WRITE_AFTER_MS} write a`,
      `${WRITE_AFTER_MS} mirror a`,
      `${WRITE_AFTER_MS} failed`,
      `${WRITE_AFTER_MS + RETRY_MS} write a`,
      `${WRITE_AFTER_MS + RETRY_MS} saved`,
      `${WRITE_AFTER_MS + RETRY_MS} mirror a`,
    ]);
  });

  test('the change is tried again, also after the note was left', async () => {
    const { clock, log, fails, keeper, type, setText } = setUp();
    fails.add('commit');
    type('mine');
    await keeper.leave();
    setText('the next note');
    fails.clear();
    await clock.run(RETRY_MS);
    expect(log.filter((line) => line.includes(' commit '))).toEqual(['0 commit mine', `${RETRY_MS} commit mine`]);
    expect(log.filter((line) => line.includes(' write '))).toEqual(['0 write mine']);
    expect(log.join()).not.toContain('next note');
  });

  test('a change that fails while the note is being left keeps that note and not the next', async () => {
    const { clock, log, fails, keeper, type, setText } = setUp();
    fails.add('commit');
    type('mine');
    void keeper.endBurst();
    const left = keeper.leave();
    setText('the next note');
    await left;
    await clock.run(RETRY_MS * 3);
    expect(log.join()).not.toContain('next note');
  });

  test('what the database does not take is on disk before the window may close', async () => {
    const { log, fails, keeper, type } = setUp();
    fails.add('write').add('commit');
    type('last words');
    await keeper.endBurst();
    expect(log).toEqual(['0 saving', '0 commit last words', '0 write last words', '0 mirror last words', '0 failed']);
    expect(keeper.pending).toBe(true);
  });

  test('an editor that cannot be read for once is read again', async () => {
    const { clock, log, keeper, type, breakOnce } = setUp();
    breakOnce();
    type('still there');
    await keeper.endBurst();
    expect(log).toEqual(['0 saving', '0 failed']);
    await clock.run(RETRY_MS);
    expect(log.at(-1)).toBe(`${RETRY_MS} saved`);
    expect(log).toContain(`${RETRY_MS} commit still there`);
  });

  test('a failed copy on disk is tried again and says nothing', async () => {
    const { clock, log, fails, type } = setUp();
    fails.add('mirror');
    type('a');
    await clock.run(WRITE_AFTER_MS + MIRROR_EVERY_MS);
    expect(log.filter((line) => line.includes('mirror'))).toHaveLength(2);
    expect(log.join()).not.toContain('failed');
  });

  test('whoever opens the note again takes over what could not be stored', async () => {
    const { clock, log, fails, keeper, type } = setUp();
    fails.add('commit');
    fails.add('write');
    type('mine');
    await keeper.leave();
    expect(keeper.takeOver()?.text).toBe('mine');
    const before = log.length;
    await clock.run(REST_MS * 3);
    expect(log.length).toBe(before);
  });
});

test('a draft that was found becomes a change like any other', async () => {
  const { clock, log, keeper, setText } = setUp();
  setText('found');
  keeper.resume();
  await clock.run(REST_MS);
  await settle();
  expect(log).toEqual([`${REST_MS} commit found`]);
});
