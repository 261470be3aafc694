import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/app-error';
import { asFileError, openByteReader, type ByteReader } from './byte-reader';
import { decodeText } from './decode';

/** Gives at most `step` bytes a read, so that every character is cut somewhere. */
function createMemoryReader(bytes: Uint8Array, step = bytes.length): ByteReader {
  return {
    size: bytes.length,
    read: (into, position) => {
      const part = bytes.subarray(position, position + Math.min(step, into.length));
      into.set(part);
      return part.length;
    },
    stamp: () => 'unchanged',
    close: () => undefined,
  };
}

function decodeAll(bytes: Uint8Array, step?: number, encoding?: string): { encoding: string; text: string } {
  const options = encoding === undefined ? { name: 'list.txt' } : { name: 'list.txt', encoding };
  const decoded = decodeText(createMemoryReader(bytes, step), options);
  return { encoding: decoded.encoding, text: [...decoded.chunks()].join('') };
}

function encodeWide(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

const western = 'Naïve readers, “curly” quotes – and the €: a list of papers.\nZürich, façade, señor, Ørsted.\n';

describe('decodeText', () => {
  it.each([1, 2, 3, 7, 4096])('reads UTF-8 whole when pieces of %i bytes cut its characters', (step) => {
    const text = `${western}μ and 表 and 𝔸 and \ufeff in the middle\n`;
    expect(decodeAll(Buffer.from(text), step)).toEqual({ encoding: 'utf-8', text });
  });

  it('drops a byte order mark and believes it', () => {
    expect(decodeAll(Buffer.from(`\ufeff${western}`), 1)).toEqual({ encoding: 'utf-8', text: western });
    expect(decodeAll(Buffer.concat([Buffer.of(0xff, 0xfe), encodeWide(western, false)]), 3)).toEqual({
      encoding: 'utf-16le',
      text: western,
    });
    expect(decodeAll(Buffer.concat([Buffer.of(0xfe, 0xff), encodeWide(western, true)]), 3)).toEqual({
      encoding: 'utf-16be',
      text: western,
    });
  });

  it('knows UTF-16 without a mark by its NULs', () => {
    expect(decodeAll(encodeWide(western, false))).toEqual({ encoding: 'utf-16le', text: western });
    expect(decodeAll(encodeWide(western, true))).toEqual({ encoding: 'utf-16be', text: western });
  });

  it('reads windows-1252 with its quotes, dashes and the euro', () => {
    const bytes = Buffer.from(
      western.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96').replace('€', '\x80'),
      'latin1',
    );
    expect(decodeAll(bytes, 5)).toEqual({ encoding: 'windows-1252', text: western });
  });

  it('keeps UTF-8 when a few stray bytes came in from windows-1252', () => {
    const bytes = Buffer.concat([Buffer.from(western), Buffer.of(0x93, 0x61, 0x94, 0x0a), Buffer.from(western)]);
    expect(decodeAll(bytes, 2)).toEqual({ encoding: 'utf-8', text: `${western}“a”\n${western}` });
  });

  it('finds the byte that is not UTF-8 behind a long plain start', () => {
    const plain = 'A plain line of a long list.\n'.repeat(20_000);
    const bytes = Buffer.concat([
      Buffer.from(plain),
      Buffer.from('Z\xfcrich, \x93K\xf6ln\x94, sch\xf6ne Gr\xfc\xdfe.\n'.repeat(50), 'latin1'),
    ]);
    const read = decodeAll(bytes);
    expect(read.encoding).toBe('windows-1252');
    expect(read.text.endsWith('Zürich, “Köln”, schöne Grüße.\n')).toBe(true);
  });

  it('reads what statistics recognise, and what the reader of the report forces', () => {
    const russian = 'Мы предлагаем новый метод обучения нейронных сетей на больших данных.\n'.repeat(5);
    const bytes = Uint8Array.from(russian, (char) => {
      const code = char.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    expect(decodeAll(bytes)).toEqual({ encoding: 'windows-1251', text: russian });
    expect(decodeAll(Buffer.from('caf\xe9', 'latin1'), 1, 'iso-8859-2')).toEqual({
      encoding: 'iso-8859-2',
      text: 'café',
    });
    expect(codeOf(() => decodeAll(Buffer.from('a'), 1, 'klingon'))).toBe('file-unreadable');
  });

  it('tells ISO-2022-JP from ASCII and Mac Roman by its lone CR', () => {
    expect(decodeAll(Buffer.from('\x1b$B8&5f\x1b(B\n', 'latin1'))).toEqual({ encoding: 'iso-2022-jp', text: '研究\n' });
    expect(decodeAll(Buffer.from('Un r\x8esum\x8e court\rdeux\r', 'latin1'))).toEqual({
      encoding: 'macintosh',
      text: 'Un résumé court\rdeux\r',
    });
  });

  it('refuses what is no text, and lets a stray NUL or form feed pass', () => {
    expect(codeOf(() => decodeAll(Buffer.from('%PDF-1.7\n1 0 obj')))).toBe('file-binary');
    expect(codeOf(() => decodeAll(Buffer.from('PK\x03\x04 papers.txt', 'latin1')))).toBe('file-binary');
    expect(codeOf(() => decodeAll(Uint8Array.from({ length: 5_000 }, (_, i) => (i * 197 + (i >> 3)) & 255)))).toBe(
      'file-binary',
    );
    const text = `\0A title\f\n${'and a text. '.repeat(40)}`;
    expect(decodeAll(Buffer.from(text))).toEqual({ encoding: 'utf-8', text });
  });

  it('takes an empty file for a text with nothing in it', () => {
    expect(decodeAll(new Uint8Array(0))).toEqual({ encoding: 'utf-8', text: '' });
  });

  it('gives samples that begin and end with whole lines', () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `Line ${String(i)} ß`);
    const { samples } = decodeText(createMemoryReader(Buffer.from(lines.join('\n'))), { name: 'list.txt' });
    expect(samples).toHaveLength(3);
    for (const sample of samples) expect(sample).toMatch(/^(?:Line \d+ ß\n)+$/);
  });
});

describe('openByteReader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postil-decode-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('says what is wrong with a path', () => {
    expect(codeOf(() => openByteReader(join(folder, 'nothing.txt'), 'nothing.txt'))).toBe('file-not-found');
    expect(codeOf(() => openByteReader(folder, 'folder'))).toBe('file-is-directory');
    const refusal = (code: string): Error => Object.assign(new Error(code), { code });
    expect(asFileError(refusal('EACCES'), 'a.txt').code).toBe('file-no-permission');
    expect(asFileError(refusal('EIO'), 'a.txt').code).toBe('file-unreadable');
  });

  it('notices that a file changes while it is read', () => {
    const path = join(folder, 'growing.txt');
    writeFileSync(path, 'one\ntwo\n');
    const reader = openByteReader(path, 'growing.txt');
    const chunks = decodeText(reader, { name: 'growing.txt' }).chunks();
    chunks.next();
    appendFileSync(path, 'three\n');
    expect(codeOf(() => [...chunks])).toBe('file-changed');
    reader.close();
  });
});

describe('older encodings', () => {
  // Encoded by hand or by table, since Node writes none of them. Each is what a person pasted years ago.
  const russian =
    'Мы показываем, что маяки можно считать из космоса малой камерой. Это дешевле, чем плавать вокруг них.\n';

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ] as const)('knows Eastern %s without a mark by where its NULs stand', (encoding, isBigEndian) => {
    const text =
      '我们提出一种方法,用小型相机从太空数灯塔。\n它比绕着灯塔航行便宜。\n結果は地図と一致する。 2024\n'.repeat(3);
    expect(decodeAll(encodeWide(text, isBigEndian))).toEqual({ encoding, text });
  });

  it.each(['windows-1251', 'koi8-r'])('guesses %s', (encoding) => {
    expect(decodeAll(encodeBytes(russian.repeat(4), encoding))).toEqual({ encoding, text: russian.repeat(4) });
  });

  it.each(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'])('guesses %s', (encoding) => {
    const text = eastern[encoding] ?? '';
    expect(decodeAll(encodeBytes(text, encoding))).toEqual({ encoding, text });
  });

  const eastern: Record<string, string> = {
    gb18030: '我们提出一种从太空数灯塔的方法。该方法使用小型相机,结果与海图一致。我们还讨论了雾的影响。\n'.repeat(6),
    big5: '我們提出一種從太空數燈塔的方法。該方法使用小型相機,結果與海圖一致。我們還討論了霧的影響。\n'.repeat(6),
    shift_jis:
      'この論文では、小さなカメラで宇宙から灯台を数える方法を提案する。結果は海図と一致した。表と予算とソースも示す。\n'.repeat(
        6,
      ),
    'euc-jp':
      'この論文では、小さなカメラで宇宙から灯台を数える方法を提案する。結果は海図と一致した。表と予算とソースも示す。\n'.repeat(
        6,
      ),
    'euc-kr': '이 논문에서는 작은 카메라로 우주에서 등대를 세는 방법을 제안한다. 결과는 해도와 일치하였다.\n'.repeat(6),
  };

  it('says how it knows', () => {
    const sign = (bytes: Uint8Array, encoding?: string): string =>
      decodeText(createMemoryReader(bytes), { name: 'a', ...(encoding === undefined ? {} : { encoding }) }).sign;
    expect(sign(Buffer.from('\ufeffplain'))).toBe('mark');
    expect(sign(Buffer.from('plain'))).toBe('valid');
    expect(sign(encodeBytes(russian, 'koi8-r'))).toBe('guess');
    expect(sign(Buffer.from('plain'), 'koi8-r')).toBe('chosen');
  });
});

/** The reverse of a decoder, found by asking it for every pair of bytes. */
function encodeBytes(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0; lead < 256; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
    const single = decoder.decode(Uint8Array.of(lead));
    if (single.length === 1 && single !== '\ufffd') table.set(single, [lead]);
  }
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? []));
}
