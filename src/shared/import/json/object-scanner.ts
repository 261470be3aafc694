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

export type ObjectScanner = {
  /** Reads on from `from`, on one line. */
  scan(text: string, from: number): ScanStep;
  /** False where the line ends within a string, which JSON does not allow. */
  endLine(): boolean;
  /** No key was read yet: most likely a brace of something else. */
  hasKeys(): boolean;
  /** How deep the list of records of a wrapper stands in it. */
  depth(): number;
  signature(): Signature | null;
  /** Where the last string began in the text that was scanned last: an unclosed one hides what follows. */
  lastString(): number;
};

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

const STRING_MARK = /["\\]/g;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Follows the grammar of JSON token by token, so that a missing quote, comma or brace shows where it is missing and not at the end of the
 * file. Commas too many are let through, words such as `NaN` too: they are dealt with once the record is whole.
 */
export function createObjectScanner(): ObjectScanner {
  const stack: number[] = [OPEN_OBJECT];
  let due: Due = 'key-or-end';
  let isInString = false;
  let isEscaped = false;
  let isInWord = false;
  let key = '';
  let isKey = false;
  const keys: string[] = ['', ''];
  let first: string | null = null;
  let second: string | null = null;
  let isFirstPlain = true;
  let mayBeList = false;
  let stringAt = -1;

  function endString(): void {
    isInString = false;
    if (!isKey) {
      due = 'comma-or-end';
      return;
    }
    due = 'colon';
    if (stack.length > 2) return;
    keys[stack.length - 1] = key;
    if (stack.length === 1 && first === null) first = key;
    else if (stack.length === 1) second ??= key;
  }

  /** Returns where to go on: behind the string, or at the end of the text. */
  function readString(text: string, from: number): number {
    STRING_MARK.lastIndex = isEscaped ? from + 1 : from;
    isEscaped = false;
    for (;;) {
      const mark = STRING_MARK.exec(text);
      if (mark === null || mark[0] === '"') {
        if (isKey && key.length < MAX_KEY_LENGTH) key += text.slice(from, mark?.index);
        if (mark === null) return text.length;
        endString();
        return mark.index + 1;
      }
      if (mark.index + 1 >= text.length) {
        isEscaped = true;
        return text.length;
      }
      STRING_MARK.lastIndex = mark.index + 2;
    }
  }

  function isListOpening(): boolean {
    if (stack.length === 1) return LIST_KEYS.has(keys[0] ?? '');
    return (
      stack.length === 2 && stack[1] === OPEN_OBJECT && ENVELOPE_KEYS.has(keys[0] ?? '') && LIST_KEYS.has(keys[1] ?? '')
    );
  }

  function open(code: number): boolean {
    if ((due !== 'value' && due !== 'value-or-end') || stack.length >= MAX_DEPTH) return false;
    mayBeList = code === OPEN_ARRAY && isListOpening();
    if (stack.length === 1 && second === null) isFirstPlain = false;
    stack.push(code);
    due = code === OPEN_ARRAY ? 'value-or-end' : 'key-or-end';
    return true;
  }

  function close(code: number): boolean {
    const opening = code === CLOSE_ARRAY ? OPEN_ARRAY : OPEN_OBJECT;
    const isDue = due === 'comma-or-end' || due === (code === CLOSE_ARRAY ? 'value-or-end' : 'key-or-end');
    if (!isDue || stack.at(-1) !== opening) return false;
    stack.pop();
    due = 'comma-or-end';
    mayBeList = false;
    return true;
  }

  /** True where the character is allowed here. */
  function readMark(code: number, at: number): boolean {
    switch (code) {
      case QUOTE:
        isKey = due === 'key-or-end';
        if (!isKey && due !== 'value' && due !== 'value-or-end') return false;
        mayBeList = false;
        isInString = true;
        key = '';
        stringAt = at;
        return true;
      case COLON:
        if (due !== 'colon') return false;
        due = 'value';
        return true;
      case COMMA:
        if (due !== 'comma-or-end') return false;
        due = stack.at(-1) === OPEN_ARRAY ? 'value-or-end' : 'key-or-end';
        return true;
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        return open(code);
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        return close(code);
      default:
        if ((due !== 'value' && due !== 'value-or-end') || !isWordCode(code)) return false;
        mayBeList = false;
        isInWord = true;
        return true;
    }
  }

  function scan(text: string, from: number): ScanStep {
    stringAt = isInString ? from : -1;
    for (let at = from; at < text.length;) {
      if (isInString) {
        at = readString(text, at);
        continue;
      }
      const code = text.charCodeAt(at);
      if (isInWord) {
        if (isWordCode(code)) {
          at += 1;
          continue;
        }
        isInWord = false;
        due = 'comma-or-end';
      }
      if (code !== 32 && code !== 9) {
        if (mayBeList && code === OPEN_OBJECT) return { kind: 'wrapper', at };
        if (!readMark(code, at)) return { kind: 'error', at };
        if (stack.length === 0) return { kind: 'closed', at: at + 1 };
      }
      at += 1;
    }
    return { kind: 'more' };
  }

  return {
    scan,
    endLine: () => {
      if (isInWord) due = 'comma-or-end';
      isInWord = false;
      return !isInString;
    },
    hasKeys: () => first !== null,
    depth: () => stack.length - 1,
    signature: () => (first === null ? null : { first, second: isFirstPlain ? second : null }),
    lastString: () => stringAt,
  };
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
