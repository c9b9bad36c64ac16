import { expect, test } from 'vitest';
import { isNode, lineOf, type Source, type SyntaxNode, source, sources } from './source.ts';

const writers = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc'];

/** Places where text could become markup or code. React's own build has some; ours must have none. */
function markupWriters(from: Source): readonly string[] {
  return from.nodes.filter(isWriter).map((node) => `${from.path}:${lineOf(from, node)}`);
}

function isWriter(node: SyntaxNode): boolean {
  const name = node['property'] ?? (node.type === 'JSXAttribute' ? node['name'] : undefined);
  if (isNode(name) && writers.includes(String(name['name']))) return true;
  const callee = node['callee'];
  return isNode(callee) && ['eval', 'Function'].includes(String(callee['name']));
}

test('our code writes no markup and makes no code out of text', () => {
  expect(sources('lib', 'components', 'entrypoints').flatMap(markupWriters)).toEqual([]);
});

test.each(['a.innerHTML = b;', '<p dangerouslySetInnerHTML={{ __html: b }} />;', 'new Function(a)();', 'eval(a);'])(
  'finds it in %s',
  (text) => {
    expect(markupWriters(source('components/x.tsx', text))).toHaveLength(1);
  },
);
