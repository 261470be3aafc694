import {
  Code,
  Heading1,
  Heading2,
  Heading3,
  List,
  ListChecks,
  ListOrdered,
  MessageSquareWarning,
  Minus,
  Pilcrow,
  Sigma,
  Superscript,
  Table,
  TextQuote,
  type LucideIcon,
} from 'lucide-react';
import type { NoteBlock } from '../../../editor/note-blocks';

/** As the toolbar has them, where it has one. */
export const BLOCK_ICONS: Readonly<Record<NoteBlock, LucideIcon>> = {
  paragraph: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  bulletList: List,
  orderedList: ListOrdered,
  taskList: ListChecks,
  blockquote: TextQuote,
  callout: MessageSquareWarning,
  codeBlock: Code,
  table: Table,
  math: Sigma,
  footnote: Superscript,
  horizontalRule: Minus,
};
