import {
  Archive,
  BookOpen,
  Bookmark,
  CalendarDays,
  ChartColumn,
  FlaskConical,
  Flag,
  Folder,
  FolderOpen,
  Globe,
  GraduationCap,
  Heart,
  Lightbulb,
  List,
  PenLine,
  Quote,
  Sigma,
  Star,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { cx } from './cx';
import { Icon } from './Icon';
import styles from './ListSign.module.css';

/** By the names that lists are stored with. */
const ICONS: Record<string, LucideIcon> = {
  book: BookOpen,
  bookmark: Bookmark,
  flag: Flag,
  star: Star,
  heart: Heart,
  lightbulb: Lightbulb,
  flask: FlaskConical,
  graduation: GraduationCap,
  pen: PenLine,
  quote: Quote,
  sigma: Sigma,
  chart: ChartColumn,
  globe: Globe,
  users: Users,
  calendar: CalendarDays,
  archive: Archive,
};

export type ListSignProps = {
  /** '' is the usual one. */
  icon: string;
  /** 1 to 8, as the dots of tags; 0 is the ink of what stands around it. */
  colour: number;
  /** A folder shows whether what is in it is seen. */
  folder?: 'open' | 'folded' | undefined;
};

/** The sign of a list that a reader made. */
export function ListSign({ icon, colour, folder }: ListSignProps) {
  const usual = folder === undefined ? List : folder === 'open' ? FolderOpen : Folder;
  return (
    <span className={cx(styles['sign'], styles[`c${colour}`])}>
      <Icon of={ICONS[icon] ?? usual} small />
    </span>
  );
}
