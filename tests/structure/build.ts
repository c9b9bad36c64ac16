import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromeBuild } from '#scripts/shipped-build.ts';

export const build = chromeBuild;

export function builtText(path: string): string {
  return readFileSync(join(build, path), 'utf8');
}

/** Paths of the build that end in one of `endings`. */
export function builtFiles(...endings: readonly string[]): readonly string[] {
  return globSync('**/*', { cwd: build }).filter((path) => endings.some((ending) => path.endsWith(ending)));
}

/**
 * Scripts that a page loads before it can be used: those in its HTML, and all that these import.
 *
 * @param later the name of a chunk that only a tap asks for
 */
export function scriptsOf(page: string, later = /^$/): readonly string[] {
  const html = builtText(page);
  const first = [...html.matchAll(/<script[^>]*\bsrc="\/?([^"]+)"/g)].map(([, path]) => path ?? '');
  const found = new Set<string>();
  for (let next = [...first]; next.length > 0; ) {
    const path = next.pop() ?? '';
    if (found.has(path) || later.test(path)) continue;
    found.add(path);
    next = [...next, ...importedBy(path)];
  }
  return [...found];
}

function importedBy(path: string): readonly string[] {
  const named = builtText(path).matchAll(/(?:from|import)\s*\(?\s*["'](\.{0,2}\/[^"']+\.js)["']/g);
  return [...named].map(([, to = '']) => join(to.startsWith('/') ? '.' : dirname(path), to)).filter(isBuilt);
}

function isBuilt(path: string): boolean {
  return existsSync(join(build, path));
}

/** In thousands of bytes, as a store would send them. */
export function gzippedKilobytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(build, path)), { level: 9 }).length, 0) / 1000;
}
