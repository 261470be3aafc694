'use strict';

const { browser } = require('../browser.cjs');
const { overlay } = require('../page/overlay.cjs');

const SIZE = { width: 520, height: 260, background: '#ffffff' };

/** A small window of its own for one question, for when no page of the app can show it. */
class QuestionWindow {
  /** @type {((answer: null) => void) | null} */
  #closed = null;

  /** @param {import('../page/overlay.cjs').Question} question */
  async ask(question) {
    const { targetId, sessionId } = await browser.open(SIZE, this);
    const closed = new Promise((resolve) => (this.#closed = resolve));
    const expression = `(${overlay})(${JSON.stringify(question)})`;
    const asked = browser.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
    const cancel = question.kind === 'message' ? { response: question.cancelId, checkboxChecked: false } : null;
    const answer = await Promise.race([
      asked.then((done) => done['result'].value).catch(() => cancel),
      closed.then(() => cancel),
    ]);
    browser.forget(this);
    await browser.send('Target.closeTarget', { targetId }).catch(() => {}); // the person closed it
    return answer;
  }

  onSession() {}
  onCrashed() {}
  onDestroyed() {
    this.#closed?.(null);
  }
}

module.exports = { QuestionWindow };
