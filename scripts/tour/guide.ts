import type { Period } from '#lib/time/period.ts';
import { mainCalendar } from '#tests/e2e/harness/alex-outlook.ts';
import type { Porchlight } from '#tests/e2e/harness/launch.ts';
import type { Issuer } from '#tests/e2e/harness/linking.ts';
import { people } from './people.ts';
import { readBackGoogle } from './read-back-google.ts';
import { readBackOutlook } from './read-back-outlook.ts';

/** An event that Porchlight made, as the service's own client reads it. */
export interface ReadBack {
  readonly title: string | null | undefined;
  readonly isPrivate: boolean;
  /** How many others are asked to come. */
  readonly invited: number;
}

/** Whose calendar is shown around. */
export interface Guide {
  readonly issuer: Issuer;
  /** As people call it. */
  readonly service: string;
  readonly maker: string;
  /** What the person can do in the sign-in's window beside saying yes. */
  readonly refusing: string;
  /** Somebody else puts a meeting into the main calendar. */
  meet(porchlight: Pick<Porchlight, 'cloud' | 'microsoft'>, period: Period): void;
  /** The events of the coming two weeks, with a sign-in of its own, so that nothing of the extension is asked. */
  readBack(porchlight: Pick<Porchlight, 'cloud' | 'microsoft' | 'origin'>): Promise<readonly ReadBack[]>;
}

const meeting = 'Release call';
const iso = (instant: number) => new Date(instant).toISOString();

export const guides: Readonly<Record<Issuer, Guide>> = {
  google: {
    issuer: 'google',
    service: 'Google Calendar',
    maker: 'Google',
    refusing: 'untick a permission, or cancel',
    meet: ({ cloud }, { start, end }) => {
      cloud.addEvent(people.email, { summary: meeting, start: { dateTime: iso(start) }, end: { dateTime: iso(end) } });
    },
    readBack: readBackGoogle,
  },
  microsoft: {
    issuer: 'microsoft',
    service: 'Outlook',
    maker: 'Microsoft',
    refusing: 'cancel',
    meet: (porchlight, { start, end }) => {
      const [from, to] = [start, end].map((at) => ({ dateTime: iso(at).slice(0, 19), timeZone: 'UTC' }));
      const event = { subject: meeting, showAs: 'busy', start: from ?? null, end: to ?? null } as const;
      porchlight.microsoft.addEvent(mainCalendar(porchlight, people.email), event);
    },
    readBack: readBackOutlook,
  },
};
