/** A page whose pictures were taken out of it; `html` puts something else in the place of each. */
export type DataPictures = { pictures: readonly (Blob | null)[]; html: (attributes: readonly string[]) => string };

const DATA_PICTURE = /\ssrc\s*=\s*(?:"(data:image\/[^"]*)"|'(data:image\/[^']*)')/gi;

/** Null for a page that carries no picture in itself. Megabytes of letters go before anything else looks at the page. */
export function takeDataPictures(html: string): DataPictures | null {
  const pictures: (Blob | null)[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const match of html.matchAll(DATA_PICTURE)) {
    parts.push(html.slice(at, match.index));
    pictures.push(readDataAddress(match[1] ?? match[2] ?? ''));
    at = match.index + match[0].length;
  }
  if (pictures.length === 0) return null;
  parts.push(html.slice(at));
  return {
    pictures,
    html: (attributes) => parts.map((part, i) => (i === 0 ? part : ` ${attributes[i - 1] ?? ''}${part}`)).join(''),
  };
}

/** Null for what is not in base 64, such as a drawing that is written out, or is damaged. */
function readDataAddress(address: string): Blob | null {
  const comma = address.indexOf(',');
  if (!/;base64$/i.test(address.slice(0, comma))) return null;
  try {
    return new Blob([Uint8Array.from(atob(address.slice(comma + 1).trim()), (letter) => letter.charCodeAt(0))]);
  } catch {
    // Letters that are none of base 64.
    return null;
  }
}
