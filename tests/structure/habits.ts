import { isNode, lineOf, type Source, type SyntaxNode } from './source.ts';

/** Habits that `source` breaks, each with its place. */
export function brokenHabits(source: Source): readonly string[] {
  const ofNodes = source.nodes.flatMap((node) => {
    const broken = findBroken(node, source);
    return broken === undefined ? [] : [`${source.path}:${lineOf(source, node)} ${broken}`];
  });
  return [...ofNodes, ...brokenByFile(source)];
}

function findBroken(node: SyntaxNode, source: Source): string | undefined {
  if (node.type === 'TSAnyKeyword') return 'says any';
  if (node.type === 'TSNonNullExpression') return 'says !';
  if (node.type === 'CatchClause' && isEmpty(node['body'], source)) return 'catches and does nothing';
  if (node.type === 'ExportDefaultDeclaration' && !isOfWxt(node)) return 'has a default export';
  return undefined;
}

function isEmpty(block: unknown, { text }: Source): boolean {
  if (!isNode(block) || !Array.isArray(block['body']) || block['body'].length > 0) return false;
  // A comment that says why makes an empty block a decision.
  return !text.slice(block.start, Number(block['end'])).includes('//');
}

/** `export default defineBackground(…)`, and what configuration files must have. */
function isOfWxt(node: SyntaxNode): boolean {
  const call = node['declaration'];
  const callee = isNode(call) ? call['callee'] : undefined;
  return isNode(callee) && /^define[A-Z]/.test(String(callee['name']));
}

function brokenByFile({ path, text, body }: Source): readonly string[] {
  const broken: string[] = [];
  if (/^[\s{]*\/[/*]\s*@ts-(ignore|expect-error|nocheck)/m.test(text)) broken.push('silences the type check');
  if (/^[\s{]*\/[/*]\s*biome-ignore-all/m.test(text)) broken.push('silences the linter for the whole file');
  if (body.length > 0 && body.every(isReExport)) broken.push('is a barrel');
  return broken.map((sentence) => `${path} ${sentence}`);
}

function isReExport(node: SyntaxNode): boolean {
  if (node.type === 'ExportAllDeclaration') return true;
  return node.type === 'ExportNamedDeclaration' && isNode(node['source']);
}

/** What is read, or kept, behind the back of whoever calls `lib`: the clock, the network, variables of the module. */
export function hiddenInputs(source: Source): readonly string[] {
  const handedIn = new Set(source.nodes.flatMap(parameterNames));
  const calls = source.nodes.flatMap((node) => findHidden(node) ?? []).filter((name) => !handedIn.has(name));
  const state = source.body.flatMap((node) => {
    const declared = node.type === 'ExportNamedDeclaration' ? node['declaration'] : node;
    return isNode(declared) && declared.type === 'VariableDeclaration' && declared['kind'] !== 'const'
      ? ['a variable of the module']
      : [];
  });
  return [...calls, ...state].map((what) => `${source.path} ${what}`);
}

function findHidden(node: SyntaxNode): string | undefined {
  const callee = node['callee'];
  if (!isNode(callee)) return undefined;
  const name = nameOf(callee);
  if (node.type === 'NewExpression') return name === 'Date' && isBare(node) ? 'new Date()' : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const isHidden = /^(globalThis\.|self\.)?(fetch|Date\.now|performance\.now|Temporal\.Now\..*)$/.test(name);
  return isHidden ? name : undefined;
}

/** Names that a function takes, or that are taken out of an object: `fetch` among them is handed in. */
function parameterNames(node: SyntaxNode): readonly string[] {
  if (node.type === 'ObjectPattern' && Array.isArray(node['properties'])) {
    return node['properties'].filter(isNode).flatMap(({ value }) => (isNode(value) ? [nameOf(value)] : []));
  }
  return Array.isArray(node['params']) ? node['params'].filter(isNode).map(nameOf) : [];
}

function isBare(node: SyntaxNode): boolean {
  return Array.isArray(node['arguments']) && node['arguments'].length === 0;
}

function nameOf(node: SyntaxNode): string {
  if (node.type !== 'MemberExpression') return String(node['name']);
  const [object, property] = [node['object'], node['property']];
  return isNode(object) && isNode(property) ? `${nameOf(object)}.${nameOf(property)}` : '';
}
