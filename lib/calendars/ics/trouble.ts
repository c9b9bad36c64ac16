import type { IcsProblem, IcsProblemKind } from './answer.ts';

/** Ends the reading of a file; never leaves this folder. */
export class IcsTrouble extends Error {
  override readonly name = 'IcsTrouble';
  readonly problem: IcsProblem;
  constructor(kind: IcsProblemKind, line: number | undefined, name?: string) {
    super(kind);
    this.problem = name === undefined ? { kind, line } : { kind, line, name };
  }
}

/** How much work a file may make: a step is a day looked at, or an occurrence. */
export interface Budget {
  /** @throws IcsTrouble `too-often` where the file, or the rule on `line`, has used up its share */
  spend(line: number, steps: number): void;
}

const mostSteps = 10_000_000;
const mostStepsOfOneLine = 100_000;

export function budget(): Budget {
  let spent = 0;
  let current = 0;
  let ofCurrent = 0;
  return {
    spend(line, steps) {
      if (line !== current) {
        current = line;
        ofCurrent = 0;
      }
      spent += steps;
      ofCurrent += steps;
      if (spent > mostSteps || ofCurrent > mostStepsOfOneLine) throw new IcsTrouble('too-often', line);
    },
  };
}
