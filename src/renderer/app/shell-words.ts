import type { OwnKeys } from '../../shared/actions/keys';
import type { Bridge } from '../../shared/ipc/bridge';
import { callMain } from '../clients/bridge';
import { en } from '../i18n/en';
import type { WordKey, Words } from '../i18n/words';

const FOR_MAIN = /^(menu|action|shell)\./;

/** The menu and the boxes that main shows when no window can: their words live here, where the language is known. */
export async function sendShellWords(bridge: Bridge, words: Words, own: OwnKeys = {}): Promise<void> {
  const keys = Object.keys(en).filter((key): key is WordKey => FOR_MAIN.test(key));
  const given = Object.fromEntries(keys.map((key) => [key, words(key)]));
  await callMain(bridge, 'shell.setWords', { words: given, keys: own });
}
