import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '#lib/parts/parts-of.ts';
import type { Copy } from '#lib/stores/copy.ts';
import { virtualClock } from '#tests/clouds/clock.ts';
import { machine } from './machine.ts';

const now = Date.UTC(2026, 10, 22, 18);
const household = () => machine({ clock: virtualClock(now), zone: 'Europe/Berlin' });
const kept = { 'lit:a': { date: '2026-11-04', ritual: 'micro-date', minutes: 25 } };
const copy: Copy = { porchlight: 'copy', schema: 1, savedAt: '2026-11-22T18:00:00.000Z', kept };

test('parts together are the text, and none is longer than may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (text, longest) => {
      const parts = partsOf(text, longest);
      expect(parts.join('')).toBe(text);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.every((part) => part.length <= longest)).toBe(true);
    }),
  );
});

test('what is asked in parts is answered in parts', async () => {
  const { ask } = household();
  const question = JSON.stringify({ text: JSON.stringify(copy) });
  for (const text of partsOf(question, 40)) await ask.putPart({ call: 'a', text });
  const { parts } = await ask.askParts({ call: 'a', name: 'takeCopy' });
  const answers = [];
  for (let part = 0; part < parts; part++) answers.push((await ask.takePart({ call: 'a' })).text);
  expect(JSON.parse(answers.join(''))).toMatchObject({ inside: { windows: 1 } });
  expect((await ask.readCopy({})).copy.kept).toMatchObject(kept);
  await expect(ask.takePart({ call: 'a' }), 'it is handed out once').rejects.toMatchObject({ kind: 'gone' });
});

test('a worker that was stopped on the way knows nothing of the question, and does nothing', async () => {
  const first = household();
  await first.ask.putPart({ call: 'a', text: JSON.stringify({ text: JSON.stringify(copy) }) });
  const next = machine({ clock: virtualClock(now), zone: 'Europe/Berlin', disk: first.disk });
  await expect(next.ask.askParts({ call: 'a', name: 'takeCopy' })).rejects.toMatchObject({ kind: 'gone' });
  expect([...next.disk.kept.keys()].filter((key) => key.startsWith('lit:'))).toEqual([]);
});

test('what comes in parts is looked at like every other question', async () => {
  const { ask } = household();
  await ask.putPart({ call: 'a', text: JSON.stringify({ text: 7 }) });
  await expect(ask.askParts({ call: 'a', name: 'takeCopy' })).rejects.toMatchObject({ kind: 'invalid' });
});
