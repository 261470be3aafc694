import { AppError } from '../../shared/app-error';

// Browsers cut longer ones, and no address of a paper comes near it.
const MAX_LINK = 2_048;

/**
 * The address as the system browser gets it.
 * @throws AppError `link-refused` for anything but a plain web address: other schemes start programs, credentials
 * dress one host up as another, and control characters hide what follows.
 */
export function requireWebLink(text: string): string {
  const refused = new AppError('link-refused', { url: text.slice(0, 100) });
  if (text.length > MAX_LINK || /[\u0000-\u0020\u007f-\u009f\u2028\u2029]/u.test(text)) throw refused;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // Not an absolute address.
    throw refused;
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '' || url.hostname === '') throw refused;
  return url.href;
}
