const ALLOWED = ['http:', 'https:', 'mailto:'];

/** Whether a note may carry this link. Anything else (`javascript:`, `file:`, relative) is text and nothing more. */
export function isLinkAllowed(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && ALLOWED.includes(parsed.protocol);
}

/** What a person typed into the link field, made a whole address; null where it cannot be one. */
export function findLink(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (isLinkAllowed(text)) return text;
  if (/^[^@\s:/]+@[^@\s:/]+\.[^@\s:/]+$/.test(text)) return `mailto:${text}`;
  const withScheme = `https://${text}`;
  // "arxiv.org/abs/1" is an address; "javascript:x" or a lone word is not.
  return /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(text) && isLinkAllowed(withScheme) ? withScheme : null;
}
