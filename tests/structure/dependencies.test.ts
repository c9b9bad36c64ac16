import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source.ts';

interface PackageFile {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const packageFile: PackageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('the README says why each dependency is there, and names none that is not', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| *`([^`]+)` *\| *(\S.*\S) *\|$/gm)];
  const reasons = new Map(rows.map(([, name = '', reason = '']) => [name, reason]));
  const wanted = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });
  expect(wanted.filter((name) => (reasons.get(name) ?? '').length < 10)).toEqual([]);
  expect([...reasons.keys()].filter((name) => /^@?[a-z-]+(\/[a-z-]+)?$/.test(name) && !wanted.includes(name))).toEqual(
    [],
  );
});

test('the licence is MIT', () => {
  expect(packageFile.license).toBe('MIT');
  expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
});

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

test('package-lock.json holds the packages of every platform: npm ci refuses it otherwise', () => {
  const held = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter((name) => !held.has(name))).toEqual([]);
});

test('package-lock.json names no address of a registry', () => {
  const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? []);
  expect(resolved).toEqual([]);
});
