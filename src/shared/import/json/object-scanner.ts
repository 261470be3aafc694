/** What a stretch of text made of an object that was opened before it. `at`: the character that says so. */
export type ScanStep =
  | { kind: 'more' }
  /** `at` is behind the closing brace. */
  | { kind: 'closed'; at: number }
  | { kind: 'error'; at: number }
  /** The object only wraps a list of records; `at` is the opening brace of the first. */
  | { kind: 'wrapper'; at: number };

/** How a program begins its records: two keys with a plain value between tell them from the objects within them. */
export type Signature = { first: string; second: string | null };

type Due = 'value' | 'value-or-end' | 'key-or-end' | 'colon' | 'comma-or-end';

/** Keys under which services and programs keep their list of records. */
const LIST_KEYS: ReadonlySet<string> = new Set(
  'results data notes items papers works records articles entries publications hits recommendedPapers matches'.split(
    ' ',
  ),
);
/** Keys of an object that holds such a list one step further down. */
const ENVELOPE_KEYS: ReadonlySet<string> = new Set(['message', 'data', 'response', 'result', 'hits']);

// No file of records nests deeper; text that opens brackets without end must not fill the memory.
const MAX_DEPTH = 200;
const MAX_KEY_LENGTH = 200;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Follows the grammar of JSON token by token, so that a missing quote, comma or brace shows where it is missing and not at the end of the
 * file. Commas too many are let through, words such as `NaN` too: they are dealt with once the record is whole.
 */
export class ObjectScanner {
  private readonly stack: number[] = [OPEN_OBJECT];
  private due: Due = 'key-or-end';
  private isInString = false;
  private isEscaped = false;
  private isInWord = false;
  private isKey = false;
  private key = '';
  /** The keys that are open on the first two steps. */
  private readonly keys: string[] = ['', ''];
  private first: string | null = null;
  private second: string | null = null;
  private isFirstPlain = true;
  private mayBeList = false;
  private stringAt = -1;

  /** No key was read yet: most likely a brace of something else. */
  hasKeys(): boolean {
    return this.first !== null;
  }

  /** How deep the list of records of a wrapper stands in it. */
  depth(): number {
    return this.stack.length - 1;
  }

  /** A list of records was opened and holds nothing yet: an object that comes next is its first. */
  isAtList(): boolean {
    return this.mayBeList;
  }

  signature(): Signature | null {
    return this.first === null ? null : { first: this.first, second: this.isFirstPlain ? this.second : null };
  }

  /** Where the last string began in the text that was scanned last, or -1: an unclosed one hides what follows. */
  lastString(): number {
    return this.stringAt;
  }

  /** False where the line ends within a string, which JSON does not allow. */
  endLine(): boolean {
    if (this.isInWord) this.due = 'comma-or-end';
    this.isInWord = false;
    return !this.isInString;
  }

  private endString(): void {
    this.isInString = false;
    if (!this.isKey) {
      this.due = 'comma-or-end';
      return;
    }
    this.due = 'colon';
    if (this.stack.length > 2) return;
    this.keys[this.stack.length - 1] = this.key;
    if (this.stack.length === 1 && this.first === null) this.first = this.key;
    else if (this.stack.length === 1) this.second ??= this.key;
  }

  /** Returns where to go on: behind the string, or at the end of the text. */
  private readString(text: string, from: number): number {
    const start = this.isEscaped ? from + 1 : from;
    let quote = text.indexOf('"', start);
    while (quote >= 0 && isEscapedAt(text, start, quote)) quote = text.indexOf('"', quote + 1);
    const end = quote < 0 ? text.length : quote;
    this.isEscaped = quote < 0 && start <= end && isEscapedAt(text, start, end);
    if (this.isKey && this.key.length < MAX_KEY_LENGTH) this.key += text.slice(from, end);
    if (quote < 0) return text.length;
    this.endString();
    return quote + 1;
  }

  private isListOpening(): boolean {
    if (this.stack.length === 1) return LIST_KEYS.has(this.keys[0] ?? '');
    return (
      this.stack.length === 2 &&
      this.stack[1] === OPEN_OBJECT &&
      ENVELOPE_KEYS.has(this.keys[0] ?? '') &&
      LIST_KEYS.has(this.keys[1] ?? '')
    );
  }

  private open(code: number): boolean {
    if ((this.due !== 'value' && this.due !== 'value-or-end') || this.stack.length >= MAX_DEPTH) return false;
    this.mayBeList = code === OPEN_ARRAY && this.isListOpening();
    if (this.stack.length === 1 && this.second === null) this.isFirstPlain = false;
    this.stack.push(code);
    this.due = code === OPEN_ARRAY ? 'value-or-end' : 'key-or-end';
    return true;
  }

  private close(code: number): boolean {
    const opening = code === CLOSE_ARRAY ? OPEN_ARRAY : OPEN_OBJECT;
    const isDue = this.due === 'comma-or-end' || this.due === (code === CLOSE_ARRAY ? 'value-or-end' : 'key-or-end');
    if (!isDue || this.stack.at(-1) !== opening) return false;
    this.stack.pop();
    this.due = 'comma-or-end';
    this.mayBeList = false;
    return true;
  }

  /** True where the character is allowed here. */
  private readMark(code: number, at: number): boolean {
    switch (code) {
      case QUOTE:
        this.isKey = this.due === 'key-or-end';
        if (!this.isKey && this.due !== 'value' && this.due !== 'value-or-end') return false;
        this.mayBeList = false;
        this.isInString = true;
        this.key = '';
        this.stringAt = at;
        return true;
      case COLON:
        if (this.due !== 'colon') return false;
        this.due = 'value';
        return true;
      case COMMA:
        if (this.due !== 'comma-or-end') return false;
        this.due = this.stack.at(-1) === OPEN_ARRAY ? 'value-or-end' : 'key-or-end';
        return true;
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        return this.open(code);
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        return this.close(code);
      default:
        if ((this.due !== 'value' && this.due !== 'value-or-end') || !isWordCode(code)) return false;
        this.mayBeList = false;
        this.isInWord = true;
        return true;
    }
  }

  /** Reads on from `from`, on one line. */
  scan(text: string, from: number): ScanStep {
    this.stringAt = this.isInString ? from : -1;
    for (let at = from; at < text.length;) {
      if (this.isInString) {
        at = this.readString(text, at);
        continue;
      }
      const code = text.charCodeAt(at);
      if (this.isInWord) {
        if (isWordCode(code)) {
          at += 1;
          continue;
        }
        this.isInWord = false;
        this.due = 'comma-or-end';
      }
      if (code !== 32 && code !== 9) {
        if (this.mayBeList && code === OPEN_OBJECT) return { kind: 'wrapper', at };
        if (!this.readMark(code, at)) return { kind: 'error', at };
        if (this.stack.length === 0) return { kind: 'closed', at: at + 1 };
      }
      at += 1;
    }
    return { kind: 'more' };
  }
}

/** An odd number of backslashes stands before it. */
function isEscapedAt(text: string, start: number, at: number): boolean {
  let from = at;
  while (from > start && text.charCodeAt(from - 1) === BACKSLASH) from -= 1;
  return (at - from) % 2 === 1;
}

/** Letters, digits, sign, stop: numbers, `null`, and what programs write for it. */
function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 46 ||
    code === 43
  );
}
