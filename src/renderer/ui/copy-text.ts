/**
 * Puts text on the clipboard by the copy event: the clipboard's own interface asks for a permission, and this window is
 * given none. Answers false outside of a click or a key, where a page may not copy.
 */
export function copyText(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The editor would put its selection there instead.
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied;
}
