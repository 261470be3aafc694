import { callMain, getBridge } from '../clients/bridge';
import { notifyError } from '../shell/notices';
import { linkTarget } from './link-target';

/** In the system browser, by main, which takes web addresses only. Called from a click and nowhere else. */
export function openLink(url: string): void {
  callMain(getBridge(), 'shell.openLink', { url: linkTarget(url) }).catch(notifyError);
}
