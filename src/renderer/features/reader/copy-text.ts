/**
 * Through the copy event and not the clipboard API: that asks for a permission, and this window is granted none.
 * False where the page may not copy now, which is anywhere outside a click or key.
 */
export function copyText(text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done;
}
