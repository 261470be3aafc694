import { cx } from './cx';
import styles from './StatusIcon.module.css';

/** Shape first, colour second: each can be told apart in grey. */
export type StatusShape = 'inbox' | 'maybe' | 'to-read' | 'reading' | 'read' | 'dismissed';

const ring = { cx: 8, cy: 8, r: 5.6, fill: 'none', stroke: 'currentColor', strokeWidth: 1.7 } as const;

function drawShape(status: StatusShape) {
  switch (status) {
    case 'inbox':
      return <circle cx={8} cy={8} r={4} fill="currentColor" />;
    case 'maybe':
      return <circle {...ring} strokeDasharray="2.4 2" />;
    case 'to-read':
      return <circle {...ring} />;
    case 'reading':
      return (
        <>
          <circle {...ring} />
          <path d="M8 4.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
        </>
      );
    case 'read':
      return (
        <g fill="none" stroke="currentColor" strokeWidth={1.7} strokeLinecap="round" strokeLinejoin="round">
          <circle cx={8} cy={8} r={6.4} />
          <path d="m4.9 8.2 2.2 2.3 4.2-4.7" />
        </g>
      );
    case 'dismissed':
      return <path d="M3.2 8h9.6" stroke="currentColor" strokeWidth={1.9} strokeLinecap="round" />;
  }
}

/** Without a label the icon is silent: its word stands beside it. */
export function StatusIcon({ status, label, className }: { status: StatusShape; label?: string; className?: string }) {
  const voice = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox="0 0 16 16" focusable="false" className={cx(styles['icon'], styles[status], className)} {...voice}>
      {drawShape(status)}
    </svg>
  );
}
