import type { ReactNode } from 'react';
import type { PaperId, SourceId } from '../../../shared/model/id';
import { EmptyPane } from './EmptyPane';
import { PaperPane } from './PaperPane';
import { SelectionPane } from './SelectionPane';

export type ReaderPaneProps = {
  /** What an action would be about: none, one, or several. */
  paperIds: readonly PaperId[];
  /** Opens an import where its lines are all accounted for. Without it sources are only shown here. */
  onOpenImport?: ((importId: SourceId) => void) | undefined;
  onClearSelection: () => void;
  /** What speaks of a single paper elsewhere: stands behind its text. */
  mentions?: ReactNode;
  /** The note of a single paper. */
  children?: ReactNode;
};

export function ReaderPane({ paperIds, onOpenImport, onClearSelection, mentions, children }: ReaderPaneProps) {
  const [first] = paperIds;
  if (first === undefined) return <EmptyPane />;
  if (paperIds.length > 1) return <SelectionPane paperIds={paperIds} onClear={onClearSelection} />;
  return (
    <PaperPane paperId={first} onOpenImport={onOpenImport} mentions={mentions}>
      {children}
    </PaperPane>
  );
}
