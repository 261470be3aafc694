import { Clock } from 'lucide-react';
import type { Verdict } from '../../../shared/model/triage';
import { StatusIcon } from '../../ui/StatusIcon';
import styles from './Triage.module.css';

/** Silent without a label: its word stands beside it then. */
export function VerdictIcon({ verdict, label }: { verdict: Verdict; label?: string }) {
  if (verdict !== 'later') return <StatusIcon status={verdict} {...(label === undefined ? {} : { label })} />;
  const voice = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return <Clock width={14} height={14} strokeWidth={1.8} className={styles['clock']} {...voice} />;
}
