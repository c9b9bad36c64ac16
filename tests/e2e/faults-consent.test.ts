import { expect, test } from 'vitest';
import { alex, launchForAlex } from './harness/alex.ts';
import { eachTest } from './harness/each-test.ts';
import { linkGoogle } from './harness/linking.ts';
import { says } from './harness/says.ts';
import { button, skipFirstRun } from './harness/steps.ts';
import { variant } from './harness/variant.ts';

const story = eachTest(skipFirstRun);

test('consent refused: a sentence, and it can be asked again', async () => {
  const { porchlight } = story;
  const settings = await linkGoogle(porchlight, { deny: true });
  await settings.getByRole('alert').getByText(says('failure_refused')).waitFor();
  await porchlight.signIn(() => button(settings, 'account_connect').click());
  await settings.getByRole('article', { name: alex }).waitFor();
});

variant('window closed: a sentence, and nothing changed', async () => {
  const { porchlight } = story;
  const settings = await linkGoogle(porchlight, { close: true });
  await settings.getByRole('alert').getByText(says('failure_cancelled')).waitFor();
  expect(await settings.getByRole('article', { name: alex }).count()).toBe(0);
});

variant('everything unticked: a sentence, and nothing is linked', async () => {
  const { porchlight } = story;
  const both = ['calendar.events.freebusy', 'calendar.calendarlist.readonly'];
  const settings = await linkGoogle(porchlight, { untick: both });
  await settings.getByRole('alert').waitFor();
  expect(await settings.getByRole('article', { name: alex }).count()).toBe(0);
});

variant('an answer with another state is refused', async () => {
  const tampered = await launchForAlex({ onTheWay: (answer) => withState(answer, () => 'A'.repeat(43)) });
  try {
    await skipFirstRun(tampered);
    const settings = await linkGoogle(tampered);
    await settings.getByRole('alert').getByText(says('failure_mismatch')).waitFor();
    expect(apiRequests(tampered.asked())).toEqual([]);
  } finally {
    await tampered.close();
  }
});

variant('an answer that came before is refused', async () => {
  const states: string[] = [];
  const replayed = await launchForAlex({
    onTheWay: (answer) => withState(answer, (state) => states[states.push(state) - 2] ?? state),
  });
  try {
    await skipFirstRun(replayed);
    const settings = await linkGoogle(replayed);
    const card = settings.getByRole('article', { name: alex });
    await card.waitFor();
    await settings.getByRole('radio', { name: says('account_main') }).check();
    await replayed.signIn(() => button(settings, 'account_allow').click());
    await card.getByText(says('failure_mismatch')).waitFor();
    expect(states).toHaveLength(2);
  } finally {
    await replayed.close();
  }
});

/** The answer with another state in the address that it sends the browser to. */
function withState(answer: Response, another: (state: string) => string): Response {
  const [, state] = /[#&]state=([^&]+)/.exec(answer.headers.get('location') ?? '') ?? [];
  if (state === undefined) return answer;
  const headers = new Headers(answer.headers);
  headers.set('location', (answer.headers.get('location') ?? '').replace(`state=${state}`, `state=${another(state)}`));
  return new Response(answer.body, { status: answer.status, headers });
}

function apiRequests(asked: ReturnType<(typeof story)['porchlight']['asked']>) {
  return asked.filter(({ host }) => host === 'www.googleapis.com');
}
