/** What a text file may be read as, by the names of the encoding standard; the reader chooses among these. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-9',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

/** How an encoding was learned: a mark at the start, every byte valid as UTF-8, statistics, or the reader. */
export const encodingSigns = ['mark', 'valid', 'guess', 'chosen'] as const;
export type EncodingSign = (typeof encodingSigns)[number];
