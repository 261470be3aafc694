/** Class names, joined. CSS modules type every name as perhaps missing, and conditions give `false`. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
