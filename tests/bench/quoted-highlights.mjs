// Highlights for a note to quote: one for each sentence of a paper's abstract.

export const QUOTE_ENTRIES = {
  describe: 'anchoring/describe.ts',
  place: 'anchoring/place-highlights.ts',
  id: 'model/id.ts',
  colours: 'model/default-colours.ts',
};

/**
 * Puts them in beside the commands: a hundred of those would take longer than all else.
 * @param {readonly string[]} sentences as they follow one another in the abstract
 * @returns {Promise<{ id: string, text: string }[]>}
 */
export async function markSentences(page, { describe, place, id, colours }, sentences) {
  const paper = await page.evaluate(useLibrary, { sentence: sentences[0], rows: null });
  const nextId = id.createNextId({ now: Date.now, randomBytes: (length) => new Uint8Array(length).fill(7) }, null);
  const textVersion = place.versionOf(paper.abstract);
  let end = 0;
  const spans = sentences.map((sentence) => {
    const start = paper.abstract.indexOf(sentence, end);
    if (start < 0) throw new Error('the abstract is not as it was written');
    end = start + sentence.length;
    return { start, end };
  });
  const rows = describe.describeAll(paper.abstract, spans).map((selectors, at) => ({
    ...{ id: nextId(), paperId: paper.id, target: { kind: 'paper', id: paper.id, field: 'abstract' } },
    ...{ textVersion, selectors, colourId: colours.defaultColours[at % colours.defaultColours.length].id },
    ...{ comment: null, commentText: '', tagIds: [], createdAt: 1, changedAt: 1 },
  }));
  await page.evaluate(useLibrary, { sentence: sentences[0], rows });
  return rows.map((row, at) => ({ id: row.id, text: sentences[at] }));
}

/** Runs in the page: the paper that says this, or, given rows of highlights, puts them in. */
async function useLibrary({ sentence, rows }) {
  const wait = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).map((one) => one.name ?? '').filter((name) => name.startsWith('postil-'));
  const db = await wait(indexedDB.open(names.sort().at(-1) ?? ''));
  try {
    if (rows === null) {
      const papers = await wait(db.transaction('papers').objectStore('papers').getAll());
      const found = papers.find((paper) => paper.abstract.includes(sentence));
      if (found === undefined) throw new Error('the paper came without its abstract');
      return { id: found.id, abstract: found.abstract };
    }
    const store = db.transaction('highlights', 'readwrite').objectStore('highlights');
    await Promise.all(rows.map((row) => wait(store.put(row))));
    return null;
  } finally {
    db.close();
  }
}
