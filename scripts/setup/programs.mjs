import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './shell.mjs';

/**
 * The file to run: one of ours by its path, or the program of an installed package by its name.
 *
 * @param {string} program
 * @returns {string}
 */
export function programPath(program) {
  if (/\.(m?js|ts)$/.test(program)) return resolve(root, program);
  return realpathSync(join(root, 'node_modules/.bin', program));
}
