'use strict';

/**
 * @typedef {{ kind: 'message', message: string, detail: string, buttons: string[], defaultId: number, cancelId: number,
 *     checkboxLabel: string, checkboxChecked: boolean }
 *   | { kind: 'path', message: string, value: string }
 *   | { kind: 'menu', rows: { label: string, type: string, enabled: boolean, checked: boolean, sublabel: string }[] }} Question
 */

/**
 * A question drawn over the page in a closed shadow root, from the isolated world: the page can neither read nor answer it.
 * Source text in the page. Styles are set one by one, since the page's policy forbids style elements.
 *
 * @param {Question} question
 * @returns {Promise<unknown>}
 */
function overlay(question) {
  return new Promise((resolve) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const before = document.activeElement;
    const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    const ink = isDark ? '#eee' : '#1c1c1c';
    const paper = isDark ? '#2a2a2c' : '#fff';

    /** @param {string} tag @param {Partial<CSSStyleDeclaration>} style @param {string} [text] */
    function make(tag, style, text = '') {
      const element = document.createElement(tag);
      Object.assign(element.style, { font: '14px/1.45 system-ui, sans-serif', color: ink }, style);
      element.textContent = text;
      return element;
    }

    /** @param {unknown} answer */
    function finish(answer) {
      host.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(answer);
    }

    const veil = make('div', { position: 'fixed', inset: '0', zIndex: '2147483647', background: 'rgba(0,0,0,.35)',
      display: 'grid', placeItems: 'center' }); // prettier-ignore
    const box = make('div', { background: paper, borderRadius: '10px', padding: '20px', maxWidth: '460px', minWidth: '280px',
      boxShadow: '0 12px 40px rgba(0,0,0,.35)', maxHeight: '80vh', overflow: 'auto' }); // prettier-ignore
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-modal', 'true');
    veil.append(box);
    root.append(veil);

    /** @param {string} text @param {() => void} act @param {boolean} isMain */
    function button(text, act, isMain) {
      const made = make('button', { padding: '6px 14px', borderRadius: '6px', border: `1px solid ${ink}`, cursor: 'pointer',
        background: isMain ? ink : 'transparent', color: isMain ? paper : ink }, text); // prettier-ignore
      made.addEventListener('click', act);
      return made;
    }

    const row = make('div', {
      display: 'flex',
      gap: '8px',
      justifyContent: 'flex-end',
      marginTop: '18px',
      flexWrap: 'wrap',
    });
    /** @type {HTMLElement | undefined} */
    let first;
    /** @type {unknown} */
    let cancel = null;
    if (question.kind === 'message') askMessage(question);
    else if (question.kind === 'path') askPath(question);
    else askMenu(question);

    /** @param {Extract<Question, { kind: 'message' }>} asked */
    function askMessage(asked) {
      box.append(make('p', { margin: '0', fontWeight: '600', whiteSpace: 'pre-wrap' }, asked.message));
      if (asked.detail) box.append(make('p', { margin: '8px 0 0', whiteSpace: 'pre-wrap' }, asked.detail));
      const check = /** @type {HTMLInputElement} */ (make('input', { marginRight: '8px' }));
      check.type = 'checkbox';
      check.checked = asked.checkboxChecked;
      if (asked.checkboxLabel) {
        const label = make('label', { display: 'block', marginTop: '12px' }, asked.checkboxLabel);
        label.prepend(check);
        box.append(label);
      }
      const answer = (/** @type {number} */ at) => finish({ response: at, checkboxChecked: check.checked });
      const buttons = asked.buttons.map((text, at) => button(text, () => answer(at), at === asked.defaultId));
      row.append(...buttons);
      box.append(row);
      first = buttons[asked.defaultId] ?? buttons[0];
      cancel = { response: asked.cancelId, checkboxChecked: asked.checkboxChecked };
    }

    /** @param {Extract<Question, { kind: 'path' }>} asked */
    function askPath(asked) {
      box.append(make('p', { margin: '0 0 10px', fontWeight: '600' }, asked.message));
      const field = /** @type {HTMLInputElement} */ (make('input', { width: '100%', boxSizing: 'border-box', padding: '6px',
        background: paper, border: `1px solid ${ink}` })); // prettier-ignore
      field.value = asked.value;
      field.addEventListener('keydown', (event) => event.key === 'Enter' && field.value !== '' && finish(field.value));
      row.append(
        button('Cancel', () => finish(null), false),
        button('OK', () => field.value !== '' && finish(field.value), true),
      );
      box.append(field, row);
      first = field;
    }

    /** @param {Extract<Question, { kind: 'menu' }>} asked */
    function askMenu(asked) {
      veil.style.background = 'transparent';
      Object.assign(box.style, { padding: '6px', minWidth: '180px' });
      box.setAttribute('role', 'menu');
      asked.rows.forEach((item, at) => {
        if (item.type === 'separator') {
          box.append(make('hr', { border: '0', borderTop: `1px solid ${ink}`, opacity: '.2' }));
          return;
        }
        const mark = item.checked ? '\u2713 ' : '';
        const made = /** @type {HTMLButtonElement} */ (button(mark + item.label, () => finish(at), false));
        Object.assign(made.style, { display: 'block', width: '100%', textAlign: 'left', border: '0' });
        made.disabled = !item.enabled;
        made.setAttribute('role', 'menuitem');
        box.append(made);
        first ??= made;
      });
      veil.addEventListener('click', (event) => event.target === veil && finish(null));
    }

    // Keys belong to the question while it stands.
    veil.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') finish(cancel);
    });
    document.documentElement.append(host);
    first?.focus();
  });
}

module.exports = { overlay };
