import { expect, test } from 'vitest';
import { alex, at, launchForAlex, meet, standing, startOf } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { settleIn, settleInAgain } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, keepOffered, offer, readAgain } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest((porchlight) => settleIn(porchlight));

test('time-zones: the wall time that was offered is the wall time that was written, in its zone', async () => {
  const { porchlight } = story;
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  const [shown = ''] = /\d+:\d\d/.exec((await offer(popup).textContent()) ?? '') ?? [];
  await keepOffered(popup);
  const [event] = standing(porchlight);
  expect(event?.start?.timeZone).toBe(porchlight.zone);
  const start = startOf(event, porchlight.zone);
  expect(`${((start.hour + 11) % 12) + 1}:${String(start.minute).padStart(2, '0')}`).toBe(shown);
});

variant('time-zones: an event written in another zone takes the same moment', async () => {
  const { porchlight } = story;
  for (let day = 0; day < 9; day += 1) {
    const start = at(porchlight.zone, day, 0).withTimeZone('Asia/Kathmandu');
    meet(porchlight, 'Written far away', start, 20 * 60);
  }
  await readAgain(porchlight);
  const popup = await porchlight.openPopup();
  await button(offer(popup), 'popup_keep').waitFor();
  expect(await offer(popup).textContent()).toMatch(/^Tonight, 8:(15|30) to/);
});

variant('time-zones: a busy all-day event takes the whole day where the calendar lives', async () => {
  const { porchlight } = story;
  for (let day = 0; day < 9; day += 1) {
    const date = at(porchlight.zone, day, 0).toPlainDate();
    const event = {
      summary: 'Away',
      start: { date: date.toString() },
      end: { date: date.add({ days: 1 }).toString() },
    };
    porchlight.cloud.addEvent(alex, { ...event, transparency: 'opaque' });
  }
  await readAgain(porchlight);
  const popup = await porchlight.openPopup();
  await offer(popup).getByText(says('popup_none')).waitFor();
});

variant('time-zones: on a trip the kept time stays at its moment, and is shown as the clocks there say', async () => {
  const { porchlight } = story;
  await keepOffered(await porchlight.openPopup());
  const [kept] = standing(porchlight);
  const there = startOf(kept, 'Asia/Tokyo');
  const away = await launchForAlex({ clouds: porchlight, zone: 'Asia/Tokyo' });
  try {
    await settleInAgain(away);
    const popup = await away.openPopup();
    await offer(popup)
      .getByText(`${((there.hour + 11) % 12) + 1}:${String(there.minute).padStart(2, '0')}`)
      .waitFor();
    expect(standing(porchlight)).toEqual([kept]);
  } finally {
    await away.close();
  }
});
