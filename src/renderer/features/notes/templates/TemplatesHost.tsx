import { useActions } from '../../../shell/actions';
import { TemplatesDialog } from './TemplatesDialog';
import { useTemplatesScreen } from './templates-screen';

/** Mounted once by the app. */
export function TemplatesHost() {
  const open = useTemplatesScreen((state) => state.open);
  useActions({ 'templates.manage': () => useTemplatesScreen.setState({ open: true }) });
  return open ? <TemplatesDialog onClose={() => useTemplatesScreen.setState({ open: false })} /> : null;
}
