import { describe, expect, test } from 'vitest';
import { dayMs, minuteMs, secondMs } from '#lib/time/period.ts';
import { later, tonight } from './homestead.ts';
import { type Party, parties, sam } from './invited.ts';

const keep = { period: tonight, summary: 'Held' };
const shorter = { start: tonight.start, end: tonight.start + 20 * minuteMs };

const ask = (party: Party) => party.machine().ask;

/** The page that shows the kept time looks again once the ten seconds are over. */
async function afterUndo(party: Party) {
  party.clock.advance(10 * secondMs);
  return ask(party).readHouse({ fresh: true });
}

async function nextLook(party: Party) {
  party.clock.advance(31 * minuteMs);
  return ask(party).readHouse({ fresh: true });
}

async function invited(party: Party) {
  const { occasion } = await ask(party).keepSlot(keep);
  await ask(party).invite({ occasion, to: sam });
  const { next } = await afterUndo(party);
  expect(next?.invitation).toMatchObject({ answer: 'none' });
  expect(party.letters()).toEqual(['invitation']);
  return occasion;
}

describe.each(parties)('$name', ({ found, hears }) => {
  test('a preview says all of it, and neither stores nor sends anything', async () => {
    const party = await found();
    const { occasion, mayInvite } = await ask(party).keepSlot(keep);
    expect(mayInvite).toBe(true);
    await ask(party).saveSettings({ partnerAddress: sam });
    const before = JSON.stringify(party.occasions());
    const preview = await ask(party).previewInvitation({ occasion });
    expect(preview).toMatchObject({ period: tonight, summary: 'Held', to: sam, account: 'alex@example.com' });
    expect(JSON.stringify(party.occasions())).toBe(before);
    expect(party.letters()).toEqual([]);
  });

  test('taken back within ten seconds nothing is sent, ever', async () => {
    const party = await found();
    const { occasion } = await ask(party).keepSlot(keep);
    const { invitation, mayInvite } = await ask(party).invite({ occasion, to: sam });
    expect(invitation).toMatchObject({ answer: 'leaving', undoUntil: party.clock.now() + 10 * secondMs });
    expect(mayInvite).toBe(false);
    party.clock.advance(9 * secondMs);
    await party.machine().wake();
    expect(party.letters()).toEqual([]);
    await ask(party).withdrawInvitation({ occasion });
    await nextLook(party);
    await party.machine().wake();
    expect(party.letters()).toEqual([]);
    expect(party.guests()).toEqual([]);
    expect(party.events()).toEqual([tonight]);
  });

  test('after ten seconds it leaves, once, and can no longer be taken back unsent', async () => {
    const party = await found();
    const occasion = await invited(party);
    await nextLook(party);
    await party.machine().wake();
    expect(party.letters()).toEqual(['invitation']);
    expect(party.guests()).toEqual([sam]);
    await expect(ask(party).withdrawInvitation({ occasion })).rejects.toMatchObject({ kind: 'changed' });
    await expect(ask(party).invite({ occasion, to: sam })).rejects.toMatchObject({ kind: 'changed' });
  });

  test('an address that is none, or one’s own, is refused: nothing is stored or sent', async () => {
    const party = await found();
    const { occasion } = await ask(party).keepSlot(keep);
    const before = JSON.stringify(party.occasions());
    for (const to of ['', 'sam', 'sam@', 'sam@example', 'sam and alex@example.com', 'Alex@Example.com']) {
      await expect(ask(party).invite({ occasion, to }), to).rejects.toMatchObject({ kind: 'invalid' });
    }
    await nextLook(party);
    expect(party.guests()).toEqual([]);
    expect(JSON.stringify(party.occasions())).toBe(before);
  });

  test('a yes is read back, and does not make the time taken', async () => {
    const party = await found();
    const occasion = await invited(party);
    party.answer('accepted');
    const { next } = await nextLook(party);
    expect(next).toMatchObject({ period: tonight, state: 'standing', invitation: { answer: 'yes' } });
    expect((await ask(party).moveKept({ occasion, period: later, told: true })).state).toBe('standing');
    expect(party.letters()).toEqual(['invitation', 'update']);
    expect(party.events()).toEqual([later]);
  });

  test('a maybe offers the least length; it is taken by a tap that says Sam is told', async () => {
    const party = await found();
    const occasion = await invited(party);
    party.answer('tentativelyAccepted');
    const { next } = await nextLook(party);
    expect(next?.invitation).toMatchObject({ answer: 'maybe', smaller: shorter });
    await expect(ask(party).moveKept({ occasion, period: shorter })).rejects.toMatchObject({ kind: 'changed' });
    expect(party.events()).toEqual([tonight]);
    await ask(party).moveKept({ occasion, period: shorter, told: true });
    expect(party.events()).toEqual([shorter]);
    expect(party.letters()).toEqual(['invitation', 'update']);
  });

  test('a no lets the time go: nothing is said, nothing revived', async () => {
    const party = await found();
    await invited(party);
    party.answer('declined');
    const house = await nextLook(party);
    expect(party.events()).toEqual([]);
    expect(house).toMatchObject({ week: 'let-go', next: undefined, notice: undefined });
    expect((await nextLook(party)).notice).toBeUndefined();
    await party.machine().wake();
    expect(party.events()).toEqual([]);
    // Microsoft writes by itself that it is off; Google writes nothing.
    expect(party.letters()).toEqual(hears === 'google' ? ['invitation'] : ['invitation', 'cancellation']);
  });

  test('a no to an invitation whose answer was lost lets the time go, too', async () => {
    const party = await found();
    const { occasion } = await ask(party).keepSlot(keep);
    await ask(party).invite({ occasion, to: sam });
    party.loseAnswer();
    await afterUndo(party);
    expect(party.letters()).toEqual(['invitation']);
    party.answer('declined');
    await nextLook(party);
    expect(party.occasions()).toMatchObject([{ invite: undefined }]);
    const { next, notice } = await nextLook(party);
    expect(next).toBeUndefined();
    expect(notice).toBeUndefined();
    expect(party.events()).toEqual([]);
  });

  test('who is taken off by hand is not put on again, and the time stays', async () => {
    const party = await found();
    await invited(party);
    party.takeOff();
    const { next } = await nextLook(party);
    expect(next).toMatchObject({ period: tonight, invitation: undefined, mayInvite: true });
    await nextLook(party);
    expect(party.guests()).toEqual([]);
  });

  test('who was put on by hand stays on through our changes, and through an invitation', async () => {
    const party = await found();
    const { occasion } = await ask(party).keepSlot(keep);
    party.putOn('kim@elsewhere.example');
    const { next } = await nextLook(party);
    expect(next).toMatchObject({ invitation: { answer: 'none' }, mayInvite: false });
    await expect(ask(party).letGo({ occasion })).rejects.toMatchObject({ kind: 'changed' });
    await ask(party).moveKept({ occasion, period: later, told: true });
    expect(party.guests()).toEqual(['kim@elsewhere.example']);
  });

  test('a guest whom only the calendar knew of when the invitation left is kept on the list', async () => {
    const party = await found();
    const { occasion } = await ask(party).keepSlot(keep);
    await ask(party).invite({ occasion, to: sam });
    party.putOn('kim@elsewhere.example');
    await afterUndo(party);
    expect(party.guests().toSorted()).toEqual(['kim@elsewhere.example', sam]);
    expect(party.letters()).toEqual(['invitation']);
  });

  test('let go, undone or removed by a tap that says so, Sam is told once', async () => {
    for (const way of ['letGo', 'undoKept', 'removeAll'] as const) {
      const party = await found();
      const occasion = await invited(party);
      if (way === 'removeAll') {
        expect(await ask(party).countEvents({})).toEqual({ coming: 1, past: 0, invited: 1 });
        await expect(ask(party).removeAll({ past: false })).rejects.toMatchObject({ kind: 'changed' });
        await ask(party).removeAll({ past: false, told: true });
      } else {
        await expect(ask(party)[way]({ occasion })).rejects.toMatchObject({ kind: 'changed' });
        await ask(party)[way]({ occasion, told: true });
      }
      expect(party.events(), way).toEqual([]);
      expect(party.letters(), way).toEqual(['invitation', 'cancellation']);
    }
  });

  test('it left, its answer was lost, and the time came: nobody says that it did not leave', async () => {
    const party = await found();
    const { occasion } = await ask(party).keepSlot(keep);
    await ask(party).invite({ occasion, to: sam });
    party.loseAnswer();
    await afterUndo(party);
    expect(party.occasions()).toMatchObject([{ invite: { maybeSent: true } }]);
    party.clock.set(tonight.start + minuteMs);
    const house = await nextLook(party);
    expect(house.notice).toBeUndefined();
    expect(party.occasions()).toMatchObject([{ invite: undefined, standing: { guests: [{ address: sam }] } }]);
    expect(party.letters()).toEqual(['invitation']);
  });

  test('an invitation to what a person put elsewhere writes the guest, and nothing else', async () => {
    const party = await found();
    const nextWeek = { start: tonight.start + 5 * dayMs, end: tonight.end + 5 * dayMs };
    const elsewhere = { start: nextWeek.start + 30 * minuteMs, end: nextWeek.end + 30 * minuteMs };
    const { occasion, defence } = await ask(party).keepSlot({ ...keep, period: nextWeek });
    expect(defence).toBe('hold');
    party.move(elsewhere);
    await nextLook(party);
    await ask(party).invite({ occasion, to: sam });
    party.clock.advance(10 * secondMs);
    const writes: string[] = [];
    const onRequest = (method: string) => void (method === 'PATCH' && writes.push(method));
    await party.machine(undefined, { onRequest }).ask.readHouse({ fresh: true });
    expect(party.letters()).toEqual(['invitation']);
    expect(party.events()).toEqual([elsewhere]);
    expect(writes).toHaveLength(1);
  });

  test('a move before it left takes the invitation along to nowhere', async () => {
    const party = await found();
    const { occasion } = await ask(party).keepSlot(keep);
    await ask(party).invite({ occasion, to: sam });
    await ask(party).moveKept({ occasion, period: later });
    await nextLook(party);
    expect(party.letters()).toEqual([]);
    expect(party.events()).toEqual([later]);
  });
});

describe.each(parties.slice(0, 2))('$name, where Sam shares when they are busy', ({ found }) => {
  test('the time that Sam said yes to does not stand in its own way', async () => {
    const party = await found();
    party.share?.();
    await ask(party).saveSettings({ partnerAddress: sam });
    const occasion = await invited(party);
    party.answer('accepted');
    const { next } = await nextLook(party);
    expect(next).toMatchObject({ period: tonight, clashing: false });
    const nearby = { start: tonight.start + 10 * minuteMs, end: tonight.end + 10 * minuteMs };
    await ask(party).moveKept({ occasion, period: nearby, told: true });
    expect(party.events()).toEqual([nearby]);
  });
});
