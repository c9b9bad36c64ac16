import { createHash } from 'node:crypto';
import { findOutput } from './setup/shell.mjs';

/** Of so many parts, `npm test` runs one. */
export const parts = 12;

/** Of so many files of stories in the browser, `npm test` runs one; the others with the next parts. */
export const storyTurns = 2;

/**
 * Which variants a run of the tests takes.
 *
 * @param chosen `all`, or the number of a part; where nothing is chosen, the commit decides
 * @throws Error where there is no such part
 */
export function chooseVariants(chosen: string | undefined, seed = commitOrDay()): { part: string; said: string } {
  if (chosen === 'all') return { part: 'all', said: 'Stories and variants: all of them' };
  const part = chosen === undefined || chosen === '' ? partOf(seed) : Number(chosen);
  if (!Number.isInteger(part) || part < 1 || part > parts) {
    throw new Error(`PORCHLIGHT_VARIANTS is all or a number from 1 to ${parts}, and not ${chosen}`);
  }
  const why = chosen === undefined || chosen === '' ? `seed ${seed}` : 'as chosen';
  const said = `Stories: every second one; variants: part ${part} of ${parts} (${why}); all of them: npm run test:all`;
  return { part: String(part), said };
}

/** Whether a file of stories has its turn. @param part as `chooseVariants` says; all have it where it is not given */
export function isStoryInTurn(file: string, part: string | undefined): boolean {
  return isTurn(partOf(file), storyTurns, part);
}

/** @param part as `chooseVariants` says; every test is in where it is not given */
export function isInPart(name: string, part: string | undefined): boolean {
  return part === undefined || part === '' || part === 'all' || partOf(name) === Number(part);
}

/**
 * Whether one of many like it has its turn in this part: every `turns`-th of them has, others in the next part.
 *
 * @param part as `chooseVariants` says; all have it where it is not given
 */
export function isTurn(index: number, turns: number, part: string | undefined): boolean {
  return part === undefined || part === '' || part === 'all' || index % turns === Number(part) % turns;
}

/** The same text is always in the same part. */
function partOf(text: string): number {
  return (createHash('sha256').update(text).digest().readUInt32BE(0) % parts) + 1;
}

/** A commit is tested the same way wherever it is; without Git another part is taken each day. */
function commitOrDay(): string {
  return findOutput('git', ['rev-parse', '--short=8', 'HEAD'])?.trim() || Temporal.Now.plainDateISO().toString();
}
