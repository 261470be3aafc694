export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One row, line by line: a quoted cell may go on over line ends. */
export class Row {
  readonly cells: string[] = [];
  /** A quote within a quoted cell was not doubled. */
  hasLooseQuote = false;
  /** It came after the cell's first line: most likely it is the quote of another cell. */
  isOdd = false;
  private open: string[] | null = null;
  private isFirstLine = true;

  constructor(
    private readonly delimiter: Delimiter,
    /** False where quotes are characters like any other. */
    private readonly isQuoted = true,
  ) {}

  get isOpen(): boolean {
    return this.open !== null;
  }

  add(line: string): this {
    let at = 0;
    if (this.open !== null) {
      this.open.push('\n');
      this.isFirstLine = false;
      at = this.readQuoted(line, 0);
    }
    while (at <= line.length) {
      if (this.isQuoted && line.charAt(at) === '"') {
        this.open = [];
        this.isFirstLine = true;
        at = this.readQuoted(line, at + 1);
        continue;
      }
      const next = line.indexOf(this.delimiter, at);
      const end = next < 0 ? line.length : next;
      this.cells.push(line.slice(at, end));
      at = end + 1;
    }
    return this;
  }

  /** Returns where the next cell begins; behind the line where there is none. */
  private readQuoted(line: string, from: number): number {
    const parts = this.open ?? [];
    for (let at = from; ;) {
      const quote = line.indexOf('"', at);
      if (quote < 0) {
        parts.push(line.slice(at));
        return line.length + 1;
      }
      parts.push(line.slice(at, quote));
      if (line.charAt(quote + 1) === '"') {
        parts.push('"');
        at = quote + 2;
        continue;
      }
      const end = skipSpaces(line, quote + 1, this.delimiter);
      if (end >= line.length || line.charAt(end) === this.delimiter) {
        this.cells.push(parts.join(''));
        this.open = null;
        return end + 1;
      }
      // Programs forget to double a quote: it is one as long as no cell ends behind it.
      this.hasLooseQuote = true;
      if (!this.isFirstLine) this.isOdd = true;
      parts.push('"');
      at = quote + 1;
    }
  }
}

function skipSpaces(line: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < line.length && line.charAt(at) !== delimiter && /\s/.test(line.charAt(at))) at += 1;
  return at;
}

/** The cells of a row that stands on one line; null where it does not end there. */
export function splitLine(line: string, delimiter: Delimiter, isQuoted = true): string[] | null {
  const row = new Row(delimiter, isQuoted).add(line);
  return row.isOpen ? null : row.cells;
}
