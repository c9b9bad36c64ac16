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

test('package-lock.json names no address of a registry', () => {
  const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? []);
  expect(resolved).toEqual([]);
});
