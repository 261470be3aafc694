import { KEPT_BYTES, KEPT_SIDE, MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS } from '../../../shared/pictures/fit-picture';
import { takePicture } from '../../clients/picture-worker';
import type { KeptPicture, PictureHooks, PictureProblem } from '../../editor/note-pictures';
import { describeError } from '../../i18n/describe';
import type { Words } from '../../i18n/words';
import { notify } from '../../shell/notices';
import type { Library } from '../../storage/library';

const MILLION = 1_000_000;

/** What the limits are, for the sentences that name them. */
const LIMITS = {
  megabytes: MAX_PICTURE_BYTES / MILLION,
  megapixels: MAX_PICTURE_PIXELS / MILLION,
  keptMegabytes: KEPT_BYTES / MILLION,
  side: KEPT_SIDE,
};

export function createPictureHooks({ files }: Library, words: Words): PictureHooks {
  return {
    pictureWait: words('note.picture.wait'),
    keepPicture: async (file): Promise<KeptPicture> => {
      const taken = await takePicture(file);
      if (taken.kind === 'refused') return taken;
      const { bytes, type, width, height, shrunk } = taken;
      // Nothing discards it again when the note comes to nothing: an undo, a version or the trash may name it later.
      return { kind: 'kept', attrs: { sha256: await files.save(bytes), type, width, height }, shrunk };
    },
    onPicture: (problem) => {
      if (problem.kind === 'shrunk') notify({ text: describeProblem(words, problem) });
      else notify({ text: describeProblem(words, problem), tone: 'error' });
    },
  };
}

function describeProblem(words: Words, problem: PictureProblem): string {
  if (problem.kind === 'left') return words('note.picture.left');
  if (problem.kind === 'failed') return words('note.picture.failed', { why: describeError(words, problem.error) });
  if (problem.kind === 'shrunk') return words('note.picture.shrunk', { width: problem.width, height: problem.height });
  return words(`note.picture.refused.${problem.why}`, LIMITS);
}
