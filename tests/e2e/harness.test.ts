import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Porchlight } from './harness/launch.ts';

let porchlight: Porchlight;

beforeAll(async () => {
  porchlight = await launch();
});
afterAll(() => porchlight.close());

test('pages and worker live in a zone where it is afternoon', async () => {
  const page = await porchlight.openNewTab();
  const { hour } = Temporal.Now.zonedDateTimeISO(porchlight.zone);
  expect([15, 16, 17]).toContain(hour);
  expect(await page.evaluate(() => new Date().getHours())).toBe(hour);
  const worker = await porchlight.worker();
  expect(await worker.evaluate(() => new Date().getHours())).toBe(hour);
  await page.close();
});

test('a killed worker has gone, and the next question starts another', async () => {
  const worker = await porchlight.worker();
  await worker.evaluate(() => Object.assign(globalThis, { mark: 'first life' }));
  await porchlight.killWorker();
  const page = await porchlight.openPopup();
  await expect.poll(async () => worker.evaluate(() => 'mark' in globalThis)).toBe(false);
  await page.close();
});

test('offline, the worker reaches nobody; online again, it does', async () => {
  const worker = await porchlight.worker();
  const ask = () =>
    worker.evaluate(() =>
      fetch('https://www.googleapis.com/calendar/v3/').then(
        () => true,
        () => false,
      ),
    );
  expect(await ask()).toBe(true);
  await porchlight.goOffline();
  expect(await ask()).toBe(false);
  await porchlight.goOnline();
  expect(await ask()).toBe(true);
});

test('the extension is led to no other host', async () => {
  const worker = await porchlight.worker();
  const reached = await worker.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
  porchlight.expectFault('example.com');
});
