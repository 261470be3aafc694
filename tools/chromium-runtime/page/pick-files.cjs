'use strict';

/**
 * Chromium's own file chooser, for a person. Source text in the isolated world; needs a user gesture.
 *
 * @param {string} accept
 * @param {boolean} multiple
 * @returns {Promise<File[]>} empty when cancelled
 */
function pickFiles(accept, multiple) {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

module.exports = { pickFiles };
