/** A journal is a row of files, each of one epoch and one schema; the name says where in the row it stands. */
export type Segment = { name: string; epoch: string; firstSeq: number; schema: number };

const NAME = /^([A-Za-z0-9_-]+)-(\d{12})-s(\d+)\.ndjson$/;

export function segmentName(epoch: string, firstSeq: number, schema: number): string {
  return `${epoch}-${String(firstSeq).padStart(12, '0')}-s${String(schema)}.ndjson`;
}

export function createSegment(epoch: string, firstSeq: number, schema: number): Segment {
  return { name: segmentName(epoch, firstSeq, schema), epoch, firstSeq, schema };
}

export function parseSegmentName(name: string): Segment | null {
  const [, epoch, firstSeq, schema] = NAME.exec(name) ?? [];
  if (epoch === undefined || firstSeq === undefined || schema === undefined) return null;
  return { name, epoch, firstSeq: Number(firstSeq), schema: Number(schema) };
}

/** The epoch becomes a part of a file name, so it must not be able to leave the folder. */
export function isEpoch(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
