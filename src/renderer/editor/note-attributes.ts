import {
  isArrayOf,
  isBoolean,
  isCount,
  isNullOr,
  isNumber,
  isOneOf,
  isString,
  type Guard,
} from '../../shared/model/guard';
import { isSha256, isUlid } from '../../shared/model/id';
import { pictureTypes } from '../../shared/pictures/read-picture';
import { calloutKinds } from './callout-node';
import { mentionKinds } from './mention-node';
import { pictureSizes } from './picture-node';

// A table cell over more rows or columns than this is damage: drawing it would hang the window.
const MAX_SPAN = 1_000;

function isSpan(value: unknown): value is number {
  return isCount(value) && value >= 1 && value <= MAX_SPAN;
}
function isLevel(value: unknown): value is number {
  return value === 1 || value === 2 || value === 3;
}

const cell: Record<string, Guard<unknown>> = {
  colspan: isSpan,
  rowspan: isSpan,
  colwidth: isNullOr(isArrayOf(isNumber)),
  align: isNullOr(isOneOf(['left', 'center', 'right'])),
};

/** What each attribute of each node and mark may be. A test compares the list with the schema: none may be missing. */
export const attributeGuards: Readonly<Record<string, Record<string, Guard<unknown>>>> = {
  heading: { level: isLevel },
  codeBlock: { language: isNullOr(isString) },
  orderedList: { start: isCount, type: isNullOr(isString) },
  taskItem: { checked: isBoolean },
  tableCell: cell,
  tableHeader: cell,
  inlineMath: { latex: isString },
  blockMath: { latex: isString },
  callout: { kind: isOneOf(calloutKinds) },
  footnote: { text: isString },
  quotation: { highlightId: isString, text: isString },
  mention: { kind: isOneOf(mentionKinds), id: isUlid, label: isString },
  image: {
    sha256: isSha256,
    type: isOneOf(pictureTypes),
    width: isCount,
    height: isCount,
    alt: isString,
    size: isOneOf(pictureSizes),
  },
  link: { href: isNullOr(isString), title: isNullOr(isString) },
};
