import type { LucideIcon } from 'lucide-react';

/** Icons stand beside words or inside a labelled button, so they are silent. 16 px, small 14, stroke 1.6 at 24. */
export function Icon({ of: Shape, small = false }: { of: LucideIcon; small?: boolean }) {
  const size = small ? 14 : 16;
  return <Shape width={size} height={size} strokeWidth={1.6} aria-hidden="true" focusable="false" style={ICON_STYLE} />;
}

const ICON_STYLE = { flex: 'none' } as const;
