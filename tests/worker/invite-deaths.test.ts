import { describe, expect, test } from 'vitest';
import { minuteMs, secondMs } from '#lib/time/period.ts';
import { quietly, tonight } from './homestead.ts';
import { type Party, parties, sam } from './invited.ts';
import { deathsAt, Life } from './mortal.ts';

const outbox = (party: Party) => [...party.disk.kept.keys()].some((key) => key.startsWith('outbox:'));
const isStored = (party: Party) => JSON.stringify(party.occasions()).includes(sam);

async function kept(found: () => Promise<Party>) {
  const party = await found();
  const { occasion } = await party.machine().ask.keepSlot({ period: tonight, summary: 'Held' });
  return { party, occasion };
}

/** A tap, and ten seconds later the page that looks again: all in the life that ends at call `endsAt`. */
async function inviting(found: () => Promise<Party>, endsAt: number, side: 'before' | 'after') {
  const { party, occasion } = await kept(found);
  const life = new Life(endsAt, side);
  const machine = party.machine(life);
  const outcome = await life.live(async () => {
    await machine.ask.invite({ occasion, to: sam });
    party.clock.advance(10 * secondMs);
    await machine.ask.readHouse({ fresh: true });
  });
  const stored = isStored(party);
  await quietly(party);
  const where = `${side} call ${endsAt}`;
  expect(party.letters(), where).toEqual(stored ? ['invitation'] : []);
  expect(party.guests(), where).toEqual(stored ? [sam] : []);
  expect(party.events(), where).toEqual([tonight]);
  expect(outbox(party), `nothing is left to do, ${where}`).toBe(false);
  return { outcome, calls: life.calls };
}

/** A tap, and one that takes it back: in the life that ends at call `endsAt`. */
async function withdrawing(found: () => Promise<Party>, endsAt: number, side: 'before' | 'after') {
  const { party, occasion } = await kept(found);
  await party.machine().ask.invite({ occasion, to: sam });
  const life = new Life(endsAt, side);
  const outcome = await life.live(() => party.machine(life).ask.withdrawInvitation({ occasion }));
  const stillWanted = isStored(party);
  await quietly(party);
  expect(party.letters(), `${side} call ${endsAt}`).toEqual(stillWanted ? ['invitation'] : []);
  expect(party.events()).toEqual([tonight]);
  return { outcome, calls: life.calls };
}

/** Sam said no, and the worker that reads it ends at call `endsAt`. */
async function declined(found: () => Promise<Party>, endsAt: number, side: 'before' | 'after') {
  const { party, occasion } = await kept(found);
  await party.machine().ask.invite({ occasion, to: sam });
  await quietly(party);
  party.answer('declined');
  party.clock.advance(31 * minuteMs);
  const life = new Life(endsAt, side);
  const outcome = await life.live(() => party.machine(life).ask.readHouse({ fresh: true }));
  await quietly(party);
  const { notice } = await party.machine().ask.readAgain({});
  expect(party.events(), `${side} call ${endsAt}`).toEqual([]);
  expect(party.letters().filter((kind) => kind === 'invitation')).toHaveLength(1);
  expect(notice, `${side} call ${endsAt}`).toBeUndefined();
  expect(outbox(party)).toBe(false);
  return { outcome, calls: life.calls };
}

describe.each(parties)('$name', ({ found }) => {
  test.each([
    { what: 'an invitation leaves once, or not at all', run: inviting },
    { what: 'what is taken back is not sent', run: withdrawing },
    { what: 'a no ends it quietly', run: declined },
  ])('a worker that dies at any call: $what', async ({ run }) => {
    const whole = await run(found, Number.POSITIVE_INFINITY, 'before');
    expect(whole.outcome).toMatchObject({ status: 'fulfilled' });
    for (let call = 1; call <= whole.calls; call++) {
      for (const side of deathsAt(call)) {
        const { outcome } = await run(found, call, side);
        expect(outcome, `the worker dies ${side} call ${call}`).toBe('died');
      }
    }
  });
});
