import { lazy, Suspense } from 'react';
import { useActions } from '../../shell/actions';
import { useLibrary } from '../../storage/library-context';
import { useImportScreen } from './import-screen';
import { PasteDialog } from './PasteDialog';
import { RemovalDialog } from './RemovalDialog';
import { useReview } from './review/review-state';
import { addSampleLibrary, chooseAndImport, forgetRecent, toggleReview } from './start-import';

// It brings all formats along, which the window needs for nothing else: a start must not wait for them.
const ReviewScreen = lazy(async () => ({ default: (await import('./review/ReviewScreen')).ReviewScreen }));

/** Mounted once by the app: binds the ways in and holds what they open. */
export function ImportHost() {
  const library = useLibrary();
  const { pasting, removal } = useImportScreen();
  const review = useReview((state) => state.review);
  useActions({
    'import.open': () => void chooseAndImport(library, 'files'),
    'import.folder': () => void chooseAndImport(library, 'folders'),
    'import.paste': () => useImportScreen.setState({ pasting: true }),
    'import.sample': () => void addSampleLibrary(library),
    'import.review': toggleReview,
    'import.forgetRecent': () => void forgetRecent(),
  });
  return (
    <>
      {pasting && <PasteDialog />}
      {review !== null && (
        <Suspense>
          <ReviewScreen review={review} />
        </Suspense>
      )}
      {removal !== null && <RemovalDialog removal={removal} />}
    </>
  );
}
