import { useEffect, useState } from 'react';
import { useActions } from '../../shell/actions';
import { watchRelink } from '../../shell/relink';
import { ColoursDialog } from './ColoursDialog';
import { watchArrivals } from './highlights-screen';

/** Mounted once by the app: binds what can be done to highlights wherever the reader is. */
export function HighlightsHost() {
  const [open, setOpen] = useState(false);
  useActions({ 'highlights.colours': () => setOpen(true) });
  useEffect(watchArrivals, []);
  useEffect(watchRelink, []);
  return open ? <ColoursDialog onClose={() => setOpen(false)} /> : null;
}
