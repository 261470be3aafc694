// Sends `import 'electron'` to the stand-in. Only resolving is touched; electron.mjs is an ordinary module.
const STAND_IN = new URL('./electron.mjs', import.meta.url).href;
const NAMES = new Set(['electron', 'electron/main', 'electron/common']);

/**
 * @param {string} specifier
 * @param {object} context
 * @param {(specifier: string, context: object) => object} next
 */
export function resolve(specifier, context, next) {
  if (NAMES.has(specifier)) return { url: STAND_IN, shortCircuit: true };
  return next(specifier, context);
}
