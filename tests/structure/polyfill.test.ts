import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slimmed, usedNamespaces } from '#scripts/build/slim-polyfill.ts';
import { builtText } from './build.ts';
import { isNode, root, type Source, type SyntaxNode, sources } from './source.ts';

const polyfill = () => readFileSync(join(root, 'node_modules/webextension-polyfill/dist/browser-polyfill.js'), 'utf8');

/** What is read off `browser`; a `browser` that is handed on whole could be asked for anything. */
function namespacesOf({ path, nodes }: Source): readonly string[] {
  const isBrowser = (node: unknown) => isNode(node) && node.type === 'Identifier' && node['name'] === 'browser';
  const nameOf = (node: SyntaxNode) => {
    const { property } = node;
    const name = isNode(property) && node['computed'] !== true ? String(property['name']) : 'something computed';
    return name;
  };
  const members = nodes.filter((node) => node.type === 'MemberExpression' && isBrowser(node['object']));
  const all = nodes.filter((node) => isBrowser(node)).length;
  const named = nodes.filter((node) => node.type === 'ImportSpecifier' && isBrowser(node['imported'])).length;
  const isImported = named > 0;
  // The import names it twice, once for each side of an `as` that is not there.
  if (isImported && all > members.length + 2 * named) return [`${path} hands the whole of it on`];
  return isImported ? members.map(nameOf) : [];
}

test('the table of the polyfill has a row for each namespace that is used, and for no other', () => {
  const used = new Set(sources('lib', 'components', 'entrypoints').flatMap(namespacesOf));
  expect([...used].toSorted()).toEqual([...usedNamespaces].toSorted());
});

test('a polyfill with another text fails the build', () => {
  expect(() => slimmed(polyfill().replace('const apiMetadata', 'const metadata'))).toThrow('no table');
  expect(() => slimmed(polyfill().replace('"alarms": {', '"clocks": {'))).toThrow('no row for alarms');
});

test('what is shipped of the table is what we use', () => {
  expect(builtText('background.js')).toMatch(/launchWebAuthFlow:\{minArgs/);
  expect(builtText('background.js')).not.toMatch(/setBadgeText|topSites|webNavigation/);
});
