/** The namespaces of `browser` that our code uses; a structure test holds this list against it. */
export const usedNamespaces = [
  'alarms',
  'commands',
  'i18n',
  'identity',
  'idle',
  'notifications',
  'permissions',
  'runtime',
  'storage',
  'tabs',
] as const;

const polyfill = /\/webextension-polyfill\/dist\/browser-polyfill\.js$/;
const table = /(const apiMetadata = )(\{[\s\S]*?\n {6}\})(;)/;

/** The polyfill brings a table of every API there is, to every page: this keeps what we use. */
export const slimPolyfill = {
  name: 'slim-polyfill',
  enforce: 'pre',
  transform: (code: string, id: string) => (polyfill.test(id) ? { code: slimmed(code), map: null } : undefined),
} as const;

/**
 * The polyfill's text with the rows of `usedNamespaces` alone.
 *
 * @throws Error where the text is not the one that this was written for: a build with half a table is worse than none
 */
export function slimmed(code: string): string {
  const found = table.exec(code);
  if (!found?.[2]) throw new Error('the polyfill has no table of APIs where we look for it');
  const rows: Readonly<Record<string, unknown>> = JSON.parse(found[2]);
  const kept = usedNamespaces.map((name) => {
    if (rows[name] === undefined) throw new Error(`the polyfill's table has no row for ${name}`);
    return [name, rows[name]] as const;
  });
  return code.replace(table, (_, before, _rows, after) => before + JSON.stringify(Object.fromEntries(kept)) + after);
}
