import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecorded } from '../../shared/import/list-paper';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { abstractOf, titleOf } from './sample-papers.cases';
import { feedBridge, stateFile, wantStated, type StatedFiles } from './stated-papers.cases';

const take = { tags: true, keywords: true, notes: true, statuses: true, ratings: true };
let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

function paper(note: string | null, body: string | null, abstract = abstractOf(0)) {
  const recorded = note === null ? null : createRecorded({ notes: [note] });
  return { title: titleOf(0), abstract, authors: ['Marsh, Ida'], year: 2020, recorded, body };
}
function importStated(files: StatedFiles) {
  const bridge = feedBridge(createFakeMain(library.databaseName).bridge, files, 100);
  const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
  return commands.importFiles(library, bridge, { items: wantStated(files), take }, quiet);
}
async function notes(): Promise<string[]> {
  return (await library.db.notes.toArray()).map((note) => note.text);
}

describe('several files of one import that name one known paper', () => {
  const several: StatedFiles = {
    b: stateFile(paper('second', 'A body'), paper('second', 'A body')),
    c: stateFile(paper('third', 'Another body', 'Other words altogether.')),
    d: stateFile(paper('second', 'A body', 'Other words altogether.')),
  };

  it.each([['first'], [null]])('add to it what each has, once, where its note was %j', async (note) => {
    await importStated({ a: stateFile(paper(note, null)) });
    const before = await dumpTables(library.db);
    await checkChange(library, () => importStated(several));
    expect(await notes()).toEqual([[...(note === null ? [] : [note]), 'second', 'third'].join('\n')]);
    expect((await library.db.bodies.toArray()).map((body) => body.text)).toEqual(['A body']);
    const versions = (await library.db.textVersions.toArray()).map(({ field, text }) => [field, text]);
    expect(versions).toEqual([
      ['abstract', 'Other words altogether.'],
      ['body', 'Another body'],
    ]);
    await commands.undo(library);
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('make it anew, each with its part, where it has gone since they were read', async () => {
    await importStated({ a: stateFile(paper('first', null)) });
    // Behind the reading and before the last transaction, which waits in the queue.
    const gate = library.enqueue(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const undone = commands.undo(library);
    const outcome = await importStated(several);
    await Promise.all([gate, undone]);
    expect(outcome.counts).toMatchObject({ added: 1, merged: 2, same: 1 });
    expect(await notes()).toEqual(['second\nthird']);
    expect(await library.db.bodies.count()).toBe(1);
  });
});
