import { describe, expect, test } from 'vitest';
import type { Period } from '#lib/time/period.ts';
import { afternoon, type Homestead, homesteads, later, quietly, tonight } from './homestead.ts';
import type { Machine } from './machine.ts';
import { deathsAt, Life } from './mortal.ts';

/** What a person taps, and what may stand in the calendar once it is quiet again. */
interface Tap {
  readonly name: string;
  /** What stood before. */
  readonly before: (machine: Machine) => Promise<unknown>;
  readonly tap: (machine: Machine) => Promise<unknown>;
  /** `stored`: the intention reached the disk before the worker died. */
  readonly expected: (stored: boolean) => readonly Period[];
}

const keep = (machine: Machine) => machine.ask.keepSlot({ period: tonight, summary: 'Held' });
const standing = async (machine: Machine) => {
  const { next } = await machine.ask.readHouse({ fresh: false });
  if (!next) throw new Error('nothing stands');
  return next.occasion;
};

const taps: readonly Tap[] = [
  { name: 'booking', before: async () => undefined, tap: keep, expected: (stored) => (stored ? [tonight] : []) },
  {
    name: 'move',
    before: keep,
    tap: async (machine) => machine.ask.moveKept({ occasion: await standing(machine), period: later }),
    expected: (stored) => [stored ? later : tonight],
  },
  {
    name: 'removal',
    before: keep,
    tap: async (machine) => machine.ask.undoKept({ occasion: await standing(machine) }),
    expected: (stored) => (stored ? [] : [tonight]),
  },
  {
    name: 'booking after an undo',
    before: async (machine) => {
      const { occasion } = await keep(machine);
      await machine.ask.undoKept({ occasion });
    },
    tap: keep,
    expected: (stored) => (stored ? [tonight] : []),
  },
];

/** Runs one tap with the worker dying at call `endsAt`, then lets new workers carry on until it is quiet. */
async function lifeAndDeath(home: Homestead, { before, tap, expected }: Tap, endsAt: number, side: 'before' | 'after') {
  const place = await home.found();
  await before(place.machine());
  const outbox = () => [...place.disk.kept.keys()].some((key) => key.startsWith('outbox:'));
  const old = JSON.stringify(place.occasions());
  const life = new Life(endsAt, side);
  const outcome = await life.live(() => tap(place.machine(life)));
  if (outbox())
    expect(place.disk.alarmAt, `someone will wake, ${side} call ${endsAt}`).toBeLessThan(afternoon + 120_000);
  const stored = outbox() || JSON.stringify(place.occasions()) !== old;
  await quietly(place);
  expect(place.events(), `${side} call ${endsAt}`).toEqual(expected(stored));
  expect(outbox(), `nothing is left to do, ${side} call ${endsAt}`).toBe(false);
  return { outcome, calls: life.calls };
}

/** Every tap with every death of the worker, in the calendars whose names begin so: a file for each, side by side. */
export function everyDeathIn(start: string): void {
  describe.each(homesteads.filter(({ name }) => name.startsWith(start)))('$name', (home) => {
    test.each(taps)('a worker that dies at any call of a $name leaves one event, or none', async (tap) => {
      const whole = await lifeAndDeath(home, tap, Number.POSITIVE_INFINITY, 'before');
      expect(whole.outcome).toMatchObject({ status: 'fulfilled' });
      expect(whole.calls).toBeGreaterThan(5);
      for (let call = 1; call <= whole.calls; call++) {
        for (const side of deathsAt(call)) {
          const { outcome } = await lifeAndDeath(home, tap, call, side);
          expect(outcome, `the worker dies ${side} call ${call}`).toBe('died');
        }
      }
    });
  });
}
