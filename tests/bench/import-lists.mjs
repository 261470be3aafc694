// From the click on "Open files" to the last row on screen.
import { answerDialog, openApp, skipReview, waitForPapers } from './drive-app.mjs';

/** A profile with the lists in it, left in order. @returns {Promise<number>} how many papers it has */
export async function prepareLibrary(context, profile, files) {
  const { papers } = await measureImport(context, profile, files);
  return papers;
}

/** Measured by the page's own clock, so that nothing between it and this process counts. */
export async function measureImport(context, profile, files) {
  skipReview(profile);
  const app = await openApp(context, profile);
  try {
    await answerDialog(app.electron, files);
    const button = app.page.getByRole('button', { name: 'Open files' });
    await button.waitFor();
    const painted = app.page.evaluate(watchImport);
    await button.click();
    const took = await painted;
    return { took, papers: await waitForPapers(app.page) };
  } finally {
    await app.close();
  }
}

/**
 * Runs in the page. The clock starts with the click and stops in the frame after the one in which rows fill the list
 * down to its lower edge, or all are there. An import shows all its papers at once, so no later row can come.
 */
function watchImport() {
  return new Promise((resolve, reject) => {
    let clickedAt = null;
    addEventListener(
      'click',
      (event) => {
        clickedAt ??= event.timeStamp;
      },
      { capture: true, once: true },
    );
    const isFull = () => {
      const list = document.querySelector('[role="listbox"]');
      const rows = list?.querySelectorAll('[role="option"]') ?? [];
      const last = rows[rows.length - 1];
      if (last === undefined) return false;
      const isLastOfAll = last.getAttribute('aria-posinset') === last.getAttribute('aria-setsize');
      return isLastOfAll || last.getBoundingClientRect().bottom >= list.getBoundingClientRect().bottom;
    };
    const observer = new MutationObserver(() => {
      if (clickedAt === null || !isFull()) return;
      observer.disconnect();
      // A message that is sent in a frame arrives when that frame has been handed over for painting.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - clickedAt);
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    setTimeout(() => reject(new Error('the list was not full within a minute')), 60_000);
  });
}
