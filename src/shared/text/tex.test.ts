import { describe, expect, it } from 'vitest';
import { findMath, stripTex } from './tex';

function mathOf(text: string): string[] {
  return findMath(text).map((span) => {
    expect(text.slice(span.start, span.end)).toContain(span.tex);
    return (span.display ? 'display ' : '') + span.tex;
  });
}

describe('findMath', () => {
  it.each<[string, string[]]>([
    ['a bound of $O(n^2)$ and \\(x\\) or $x$', ['O(n^2)', 'x', 'x']],
    ['$$a=b$$ and \\[ c \\]', ['display a=b', 'display c']],
    ['rate {\\eta} and ({\\eta}{\\lambda}D), {\\lambda}opt', ['\\eta', '\\eta', '\\lambda', '\\lambda']],
    ['a $5$-fold, $\\epsilon$-close, $10\\%$ of $ n $', ['5', '\\epsilon', '10\\%']],
    ['cost just $534,700. Another $20 or US$ 7, $5/$6', []],
    ['at \\$0.70 or 3\\% with \\& and \\$', []],
    ['from $5 million to US$ and {\\em this} {\\bf that} {x}', []],
    ['lonely $ and \\( open', []],
    ['$a\n\nb_1$', []],
  ])('%j', (text, math) => {
    expect(mathOf(text)).toEqual(math);
  });
});

describe('stripTex', () => {
  it.each([
    ['Sol\\`a and {\\"O}zg\\"ur, {\\c{C}}elik, \\v{S}koda', 'Solà and Özgür, Çelik, Škoda'],
    ['Stra{\\ss}e \\O rsted', 'Straße Ørsted'],
    ['A {{Double}} \\textbf{Bold} at 3\\% \\& $x$', 'A Double Bold at 3% & x'],
    ["``quoted''", '"quoted"'],
    ['plain <think> text', 'plain <think> text'],
  ])('%j', (tex, plain) => {
    expect(stripTex(tex)).toBe(plain);
  });
});
