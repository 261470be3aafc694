import { useState } from 'react';
import { useActions } from '../../shell/actions';
import { useLibrary } from '../../storage/library-context';
import { LayersDialog } from './LayersDialog';

/** Mounted once by the app. A library that is only looked at shows its layers and keeps them as they are. */
export function LayersHost() {
  const { readOnly } = useLibrary();
  const [open, setOpen] = useState(false);
  useActions({ 'view.layers': readOnly ? null : () => setOpen(true) });
  return open ? <LayersDialog onClose={() => setOpen(false)} /> : null;
}
