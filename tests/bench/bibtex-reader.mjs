// A BibTeX parser in a thread of its own: in one heap, each would clear up what the other has left, and be charged for it.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { composeBibtex } from '../fixtures/lists/compose-bibtex.mjs';

// As a file arrives.
const CHUNK_LENGTH = 65_536;

/**
 * @param {{ parser: 'postil' | 'citation-js' | 'retorquere', entries: number, address?: string }} what `address`: of our formats
 * @returns {{ read: () => Promise<number>, close: () => Promise<unknown> }} `read` answers milliseconds of processor time
 */
export function openReader(what) {
  const worker = new Worker(new URL(import.meta.url), { workerData: what });
  return {
    read: () =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', ({ ms, found }) => {
          worker.off('error', reject);
          if (found === what.entries) resolve(ms);
          else reject(new Error(`${what.parser} found ${found} of ${what.entries} entries`));
        });
        worker.postMessage('read');
      }),
    close: () => worker.terminate(),
  };
}

/** The documented way of each, from text to records; each gives out how many it read. */
const loaders = {
  async postil() {
    const { findFormat } = await import(workerData.address);
    return (text) => {
      let papers = 0;
      for (const found of findFormat('bibtex').parse(chunksOf(text))) if (found.kind === 'paper') papers += 1;
      return papers;
    };
  },
  async 'citation-js'() {
    const { Cite } = await import('@citation-js/core');
    await import('@citation-js/plugin-bibtex');
    return (text) => new Cite(text).data.length;
  },
  async retorquere() {
    const { parse } = await import('@retorquere/bibtex-parser');
    return (text) => parse(text, { sentenceCase: false, english: false }).entries.length;
  },
};

function* chunksOf(text) {
  for (let at = 0; at < text.length; at += CHUNK_LENGTH) yield text.slice(at, at + CHUNK_LENGTH);
}

async function answerReads() {
  const text = composeBibtex(workerData.entries);
  const read = await loaders[workerData.parser]();
  parentPort.on('message', () => {
    const before = process.cpuUsage();
    const found = read(text);
    const { user, system } = process.cpuUsage(before);
    parentPort.postMessage({ ms: (user + system) / 1_000, found });
  });
}

if (!isMainThread) await answerReads();
