import { useActions } from '../../shell/actions';
import { useLibrary } from '../../storage/library-context';
import { useImportScreen } from './import-screen';
import { KeptPapers } from './KeptPapers';
import { PasteDialog } from './PasteDialog';
import { ReviewDialog } from './ReviewDialog';
import { addSampleLibrary, chooseAndImport } from './start-import';

/** Mounted once by the app: binds the three ways in and holds what they open. */
export function ImportHost() {
  const library = useLibrary();
  const { outcome, pasting, keptIds } = useImportScreen();
  useActions({
    'import.open': () => void chooseAndImport(library),
    'import.paste': () => useImportScreen.setState({ pasting: true }),
    'import.sample': () => void addSampleLibrary(library),
  });
  return (
    <>
      {pasting && <PasteDialog />}
      {outcome !== null && <ReviewDialog outcome={outcome} />}
      {keptIds.length > 0 && <KeptPapers ids={keptIds} />}
    </>
  );
}
