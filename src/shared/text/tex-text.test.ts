import { expect, it } from 'vitest';
import { decodeTex } from './tex-text';

it.each([
  ['{\\"O}zg\\"ur \\\'{E}t\\\'e na{\\"\\i}ve \\c{C} \\c c \\v{S} \\.{I} K{\\i}l', 'Özgür Été naïve Ç ç Š İ Kıl'],
  ['{\\ss} \\O rsted {\\AE}on \\L{}ód', 'ß Ørsted Æon Łód'],
  ["it\\'s rock 'n' roll ``so'' it goes", "it's rock 'n' roll “so” it goes"],
  ['$O(n^2)$ and $\\alpha < \\beta$, \\(x\\), $<$5\\%', '$O(n^2)$ and $\\alpha < \\beta$, \\(x\\), <5%'],
  ['a price of \\$5, one of $5', 'a price of $5, one of $5'],
  ['Fig.~2 but ~30 and {~}', 'Fig. 2 but ~30 and ~'],
  ['1--2 --- 3 ---- 4', '1–2 — 3 ---- 4'],
  ['\\emph{so} {\\em it} H\\textsubscript{2}O \\enquote{said \\textbf{he}}', 'so it H2O “said he”'],
  ['{\\textless}b{\\textgreater} {\\$}x{\\_}y{\\&}', '<b> $x_y&'],
  ['\\unknown{a {b} c} \\alone', '\\unknown{a {b} c} \\alone'],
  ['\\url{http://x.org/~a_b%20} \\href{http://x.org}{here}', 'http://x.org/~a_b%20 here'],
  ['<think> and <1% stay', '<think> and <1% stay'],
  ['unclosed \\emph{ and \\( and $', 'unclosed  and \\( and $'],
])('%j', (tex, plain) => {
  expect(decodeTex(tex)).toBe(plain);
});
