import { expect, test } from 'vitest';
import type { Input } from '#lib/messages.ts';
import { afternoon, type Homestead, homesteads, quietly } from './homestead.ts';
import type { Machine } from './machine.ts';
import { deathsAt, Life } from './mortal.ts';

const noPicks = { times: {}, evenings: {} };

/** Two weeks of one ritual, as a person saw them. */
async function twoWeeks({ ask }: Machine): Promise<Input<'keepPlan'>> {
  const { writes, picks } = await ask.readPlan(noPicks);
  const micro = writes.filter(({ ritual }) => ritual === 'micro-date').slice(0, 2);
  return { picks, writes: micro, summary: 'Held' };
}

async function lifeAndDeath(home: Homestead, endsAt: number, side: 'before' | 'after') {
  const place = await home.found();
  const plan = await twoWeeks(place.machine());
  const outbox = () => [...place.disk.kept.keys()].some((key) => key.startsWith('outbox:'));
  const life = new Life(endsAt, side);
  const outcome = await life.live(() => place.machine(life).ask.keepPlan(plan));
  if (outbox()) expect(place.disk.alarmAt, 'someone will wake').toBeLessThan(afternoon + 120_000);
  const isStored = outbox() || place.occasions().length > 0;
  await quietly(place);
  const expected = isStored ? plan.writes.map(({ period }) => period) : [];
  expect(place.events(), `${side} call ${endsAt}: all of them, or none`).toEqual(expected);
  const { rituals } = await place.machine().ask.readSettings({});
  expect(rituals['micro-date'].time !== undefined, `its time stands with it, ${side} call ${endsAt}`).toBe(isStored);
  expect(outbox(), `nothing is left to do, ${side} call ${endsAt}`).toBe(false);
  return { outcome, calls: life.calls };
}

test.each([homesteads[2]])(
  '$name: a worker that dies while it keeps a plan keeps all of it, or nothing',
  async (home) => {
    if (!home) throw new Error('no homestead');
    const whole = await lifeAndDeath(home, Number.POSITIVE_INFINITY, 'before');
    expect(whole.outcome).toMatchObject({ status: 'fulfilled' });
    for (let call = 1; call <= whole.calls; call++) {
      for (const side of deathsAt(call)) {
        const { outcome } = await lifeAndDeath(home, call, side);
        expect(outcome, `the worker dies ${side} call ${call}`).toBe('died');
      }
    }
  },
  120_000,
);
