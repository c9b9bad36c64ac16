import { expect, test } from 'vitest';
import { at } from './harness/alex.ts';
import { graphMoment, instantOf, mainCalendar, meetInOutlook, standingInOutlook } from './harness/alex-outlook.ts';
import { eachTest } from './harness/each-test.ts';
import { keepInOutlook } from './harness/outlook-steps.ts';
import { says, saysLike } from './harness/says.ts';
import { dismissLetGo, readAgain, removeAll } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(keepInOutlook);

function keptId(): string {
  const [event] = standingInOutlook(story.porchlight);
  return event?.id ?? '';
}

variant('hand-moved: an event moved in Outlook stays where it was put', async () => {
  const { porchlight } = story;
  const start = at(porchlight.zone, 0, 21, 10);
  const when = { start: graphMoment(start), end: graphMoment(start.add({ minutes: 25 })) };
  porchlight.microsoft.changeEvent(mainCalendar(porchlight), keptId(), when);
  await readAgain(porchlight);
  const plan = await porchlight.openHome('/plan');
  await plan.getByText(saysLike('notice_moved')).waitFor();
  await plan.getByText(says('plan_by_hand')).waitFor();
  await readAgain(porchlight);
  expect(standingInOutlook(porchlight).map((event) => instantOf(event.start))).toEqual([start.epochMilliseconds]);
});

variant('let-go: an event deleted in Outlook is let go, said once, and never revived', async () => {
  const { porchlight } = story;
  porchlight.microsoft.deleteEvent(mainCalendar(porchlight), keptId());
  await readAgain(porchlight);
  await dismissLetGo(porchlight);
  await porchlight.killWorker();
  await readAgain(porchlight);
  expect(standingInOutlook(porchlight)).toEqual([]);
});

test('remove-all: every event of ours goes out of Outlook, and no other', async () => {
  const { porchlight } = story;
  meetInOutlook(porchlight, 'Team', at(porchlight.zone, 1, 10), 60);
  await removeAll(porchlight);
  const left = porchlight.microsoft.events(mainCalendar(porchlight));
  expect(left.map(({ subject }) => subject)).toEqual(['Team']);
});
