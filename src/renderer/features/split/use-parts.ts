import { useEffect, useState } from 'react';
import type { ParsedPaper } from '../../../shared/import/types';
import type { SourceId } from '../../../shared/model/id';
import type { Source } from '../../../shared/model/source';
import { useLibrary } from '../../storage/library-context';
import { placeKey, type PaperPart } from '../../storage/paper-parts';
import { readSources } from '../../storage/sources';
import { readRecord } from './read-record';

export type ReadParts = {
  sources: ReadonlyMap<SourceId, Source>;
  /** By `placeKey`; null where the lines cannot be read again. */
  stated: ReadonlyMap<string, ParsedPaper | null>;
};

/** What the files say of each part; null while they are being read. */
export function useParts(parts: readonly PaperPart[]): ReadParts | null {
  const { db, files } = useLibrary();
  const [read, setRead] = useState<ReadParts | null>(null);
  // The parts are read anew with each change of the library; what their files say does not change.
  const key = parts.map((part) => (part.kind === 'source' ? placeKey(part.place) : part.paper.id)).join(' ');
  useEffect(() => {
    let gone = false;
    async function readAll(): Promise<void> {
      const places = parts.flatMap((part) => (part.kind === 'source' ? [part.place] : []));
      const found = await readSources(
        db,
        parts.flatMap((part) => (part.kind === 'source' ? [part.place.id] : part.paper.sourceIds)),
      );
      const sources = new Map(found.map((source) => [source.id, source]));
      const stated = new Map<string, ParsedPaper | null>();
      for (const place of places) {
        const source = sources.get(place.id);
        // A file that cannot be read costs its words, and the part can be split off all the same.
        const record = source === undefined ? null : await readRecord(files, source, place).catch(() => null);
        stated.set(placeKey(place), record);
      }
      if (!gone) setRead({ sources, stated });
    }
    void readAll();
    return () => {
      gone = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for the parts
  }, [db, files, key]);
  return read;
}
