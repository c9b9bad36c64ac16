import { expect } from 'vitest';
import { ALEX, type Bench, type Checks, type GoogleEvent, moment, refused, SAM, timed } from './bench.ts';

/** Busy time of Alex on 24 November, in hours UTC. */
async function busy(bench: Bench, from = 0, to = 24): Promise<(readonly [number, number])[] | undefined> {
  const alex = await bench.api();
  const requestBody = { timeMin: moment(from), timeMax: moment(to), items: [{ id: 'primary' }] };
  const { data } = await alex.freebusy.query({ requestBody });
  const hour = (text: string | null | undefined) => (Date.parse(text ?? '') - Date.parse(moment(0))) / 3_600_000;
  return data.calendars?.['primary']?.busy?.map(({ start, end }) => [hour(start), hour(end)] as const);
}

function add({ cloud }: Bench, from: number, to: number, more: GoogleEvent = {}): string {
  return cloud.addEvent(ALEX, timed(from, to, more)).id ?? '';
}

async function ranged(bench: Bench, from: number, to: number) {
  const alex = await bench.api();
  return refused(alex.freebusy.query({ requestBody: { timeMin: moment(from), timeMax: moment(to), items: [] } }));
}

export const freeBusyChecks = {
  'G-FB-TRANSPARENT': async (bench) => {
    add(bench, 1, 2);
    add(bench, 3, 4, { transparency: 'transparent' });
    expect(await busy(bench)).toEqual([[1, 2]]);
  },
  'G-FB-DECLINED': async (bench) => {
    add(bench, 1, 2, { attendees: [{ email: ALEX, responseStatus: 'declined' }, { email: SAM }] });
    add(bench, 3, 4, { attendees: [{ email: ALEX }, { email: SAM, responseStatus: 'declined' }] });
    expect(await busy(bench)).toEqual([[3, 4]]);
  },
  'G-FB-CANCELLED': async (bench) => {
    add(bench, 1, 2);
    bench.cloud.deleteEvent(ALEX, add(bench, 3, 4));
    expect(await busy(bench)).toEqual([[1, 2]]);
  },
  'G-FB-TENTATIVE': async (bench) => {
    add(bench, 1, 2, { status: 'tentative' });
    expect(await busy(bench)).toEqual([[1, 2]]);
  },
  'G-FB-UNANSWERED': async (bench) => {
    add(bench, 1, 2, { attendees: [{ email: ALEX, responseStatus: 'needsAction' }, { email: SAM }] });
    expect(await busy(bench)).toEqual([[1, 2]]);
  },
  'G-FB-ALL-DAY': async (bench) => {
    bench.cloud.addEvent(ALEX, { start: { date: '2026-11-24' }, end: { date: '2026-11-25' } });
    expect(await busy(bench, -24, 48)).toEqual([[-1, 23]]);
  },
  'G-FB-JOINED': async (bench) => {
    add(bench, 1, 3);
    add(bench, 2, 4);
    add(bench, 4, 5);
    add(bench, 6, 7);
    expect(await busy(bench)).toEqual([
      [1, 5],
      [6, 7],
    ]);
  },
  'G-FB-CUT': async (bench) => {
    add(bench, 1, 9);
    expect(await busy(bench, 2, 4)).toEqual([[2, 4]]);
  },
  'G-FB-NOT-FOUND': async (bench) => {
    const alex = await bench.api();
    const requestBody = { timeMin: moment(0), timeMax: moment(24), items: [{ id: SAM }, { id: 'primary' }] };
    const { data } = await alex.freebusy.query({ requestBody });
    expect(data.calendars).toEqual({
      [SAM]: { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] },
      primary: { busy: [] },
    });
    bench.cloud.shareFreeBusy(SAM, ALEX, { listed: false });
    bench.cloud.addEvent(SAM, timed(1, 2, { visibility: 'private' }));
    const shared = await alex.freebusy.query({ requestBody });
    expect(shared.data.calendars?.[SAM]?.busy).toEqual([{ start: moment(1), end: moment(2) }]);
  },
  'G-FB-MOST-CALENDARS': async (bench) => {
    const alex = await bench.api();
    const items = Array.from({ length: 51 }, (_, at) => ({ id: at === 50 ? ALEX : `c${at}@example.com` }));
    const { data } = await alex.freebusy.query({ requestBody: { timeMin: moment(0), timeMax: moment(24), items } });
    expect(data.calendars?.[ALEX]?.errors).toEqual([{ domain: 'global', reason: 'tooManyCalendarsRequested' }]);
  },
  'G-FB-EMPTY-RANGE': async (bench) => {
    expect(await ranged(bench, 2, 2)).toEqual({ status: 400, reason: 'timeRangeEmpty' });
  },
  'G-FB-LONG-RANGE': async (bench) => {
    expect(await ranged(bench, 0, 31 * 24 + 1)).toBeUndefined();
    expect(await ranged(bench, 0, 31 * 24 + 2)).toEqual({ status: 400, reason: 'timeRangeTooLong' });
  },
} satisfies Checks;
