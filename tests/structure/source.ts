import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** One node of a parsed file, in the ESTree form with TypeScript's additions. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** One module that a file names, in any of the ways there are. */
export interface Import {
  readonly specifier: string;
  /** Gone once types are stripped. */
  readonly typeOnly: boolean;
  /** Path from the root where it is a file of ours; undefined for a package. */
  readonly file: string | undefined;
}

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly body: readonly SyntaxNode[];
  readonly nodes: readonly SyntaxNode[];
  readonly imports: readonly Import[];
}

/** Every TypeScript file of ours below `folders`. */
export function sources(...folders: readonly string[]): readonly Source[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }));
  return paths.sort().map((path) => source(path, readFileSync(join(root, path), 'utf8')));
}

/** @param path from the root; says the language, and where relative imports start */
export function source(path: string, text: string): Source {
  const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }, path);
  const nodes: SyntaxNode[] = [];
  collect(program, nodes);
  const body = nodes[0]?.['body'];
  return {
    path,
    text,
    body: Array.isArray(body) ? body.filter(isNode) : [],
    nodes,
    imports: nodes.flatMap((node) => findImport(node, path) ?? []),
  };
}

/** The line of a node, counted from one. */
export function lineOf({ text }: Source, node: SyntaxNode): number {
  return text.slice(0, node.start).split('\n').length;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isNode(value)) {
    into.push(value);
    for (const field of Object.values(value)) collect(field, into);
  }
}

function findImport(node: SyntaxNode, path: string): Import | undefined {
  const from = node['source'] ?? (node.type === 'TSExternalModuleReference' ? node['expression'] : undefined);
  if (!isNode(from) || typeof from['value'] !== 'string') return undefined;
  const specifier = from['value'];
  return { specifier, typeOnly: isTypeOnly(node), file: findFile(specifier, path) };
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  if (!Array.isArray(names) || names.length === 0) return false;
  return names.every((name) => isNode(name) && (name['importKind'] === 'type' || name['exportKind'] === 'type'));
}

function findFile(specifier: string, path: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  return undefined;
}
