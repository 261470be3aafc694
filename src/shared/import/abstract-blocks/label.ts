const LABEL = /^\s*abstract\s*[:：]/i;

export function isLabelled(line: string): boolean {
  // The label stands in the first characters; a line without it may be a megabyte of spaces.
  return LABEL.test(line.slice(0, 100));
}

export function withoutLabel(line: string): string {
  return line.replace(LABEL, '').trim();
}
