import type { PaperId } from '../../../../shared/model/id';

// As many as anybody may mean by "the one I just had".
const KEPT = 50;

/** Of this session: what was opened lately is what is written about now. The last one first. */
let recent: readonly PaperId[] = [];

export function rememberPaper(id: PaperId): void {
  if (recent[0] !== id) recent = [id, ...recent.filter((one) => one !== id)].slice(0, KEPT);
}

export function recentPapers(): readonly PaperId[] {
  return recent;
}
