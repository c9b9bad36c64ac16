import { expect, test } from 'vitest';
import { at, meet, standing } from './harness/alex.ts';
import { ask, wakeNow } from './harness/ask.ts';
import { eachTest } from './harness/each-test.ts';
import { mondayOf, openPlan } from './harness/plan-steps.ts';
import { settled } from './harness/settled.ts';
import { readAgain } from './harness/steps.ts';
import { until } from './harness/until.ts';

const story = eachTest(settled);

const isBusy = () => standing(story.porchlight)[0]?.transparency !== 'transparent';

test('defence: lightly while other days would do, firmly once they are gone; the number is shown before the tap', async () => {
  const { porchlight } = story;
  const plan = await openPlan(porchlight);
  const { writes, picks, preview } = await ask(plan, 'readPlan', { times: {}, evenings: {} });
  const write = writes.filter(({ ritual }) => ritual === 'micro-date')[2];
  if (!write) throw new Error('nothing is proposed in the third week');
  expect(write).toMatchObject({ defence: 'hold', otherDays: 5 });
  await ask(plan, 'keepPlan', { picks, writes: [write], summary: preview.summary });
  expect(standing(porchlight)).toHaveLength(1);
  expect(isBusy()).toBe(false);

  const kept = Temporal.Instant.fromEpochMilliseconds(write.period.start).toZonedDateTimeISO(porchlight.zone);
  const monday = mondayOf(porchlight, 2);
  const others = [0, 1, 2, 3, 4, 5, 6].filter(
    (day) =>
      !at(porchlight.zone, monday + day, 0)
        .toPlainDate()
        .equals(kept.toPlainDate()),
  );
  for (const day of others) meet(porchlight, 'Audit', at(porchlight.zone, monday + day, 8), 15 * 60);
  await readAgain(porchlight);
  await wakeNow(porchlight);
  await until('the firmer hold', isBusy);
  expect(standing(porchlight)).toHaveLength(1);
});
