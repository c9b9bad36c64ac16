import { isObject } from '#tests/clouds/wire.ts';
import type { Parameters } from './parameters.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Calendar, World } from './world.ts';

/** Where a list stands: what it reads, since when, and how far it has come. */
export interface ListTokens {
  readonly calendarId: string;
  /** Parameters of the first question, in one line. */
  readonly fingerprint: string;
  /** Last write that the reader already knows; undefined for a full read. */
  readonly since: number | undefined;
  /** Last write when the first page was read: what comes later is for the next delta. */
  readonly asOf: number;
  readonly fromMs: number | undefined;
  readonly toMs: number | undefined;
  /** Place of the last row of the page before. */
  readonly after: readonly number[] | undefined;
  readonly epoch: number;
  readonly issuedAt: number;
}

/** May not be given together with a sync token, and some leave a list without one. */
const RESTRICTED = ['iCalUID', 'orderBy', 'privateExtendedProperty', 'q', 'sharedExtendedProperty', 'updatedMin'];
const WINDOW = ['timeMin', 'timeMax'];
/** Fixed by the first question of a synchronisation. */
const FIXED = ['eventTypes', 'maxAttendees', 'showDeleted', 'showHiddenInvitations', 'singleEvents', 'timeZone'];

/** @throws Refusal 400 where the parameters do not go together; 410 where a sync token is no longer good */
export function listTokens(world: World, calendar: Calendar, parameters: Parameters): ListTokens {
  const syncToken = parameters.text('syncToken');
  const pageToken = parameters.text('pageToken');
  const since = syncToken === undefined ? undefined : knownSync(world, calendar, parameters, syncToken);
  checkAge(world, parameters);
  if (pageToken !== undefined) return knownPage(world, calendar, parameters, pageToken);
  const moment = (name: string) => {
    const text = parameters.text(name);
    if (text === undefined || world.keeps('G-LIST-MILLIS')) return parameters.moment(name);
    return Date.parse(text);
  };
  return {
    calendarId: calendar.id,
    fingerprint: fingerprintOf(parameters),
    since: since?.asOf,
    asOf: world.lastWrite(),
    fromMs: since === undefined ? moment('timeMin') : since.fromMs,
    toMs: since === undefined ? moment('timeMax') : since.toMs,
    after: undefined,
    epoch: calendar.syncEpoch,
    issuedAt: world.clock.now(),
  };
}

function fingerprintOf(parameters: Parameters): string {
  return FIXED.map((name) => {
    const values = parameters.texts(name).filter((value) => value !== 'false');
    return `${name}=${values.toSorted().join()}`;
  }).join('&');
}

/** All that must stay the same from page to page. */
function questionOf(parameters: Parameters): string {
  const names = [...RESTRICTED, ...WINDOW, 'syncToken'];
  return `${fingerprintOf(parameters)}&${names.map((name) => `${name}=${parameters.texts(name).join()}`).join('&')}`;
}

function checkAge(world: World, parameters: Parameters): void {
  const updatedMin = parameters.moment('updatedMin');
  if (updatedMin === undefined || !world.keeps('G-410-UPDATED-MIN')) return;
  if (updatedMin < world.clock.now() - world.settings.syncTokenLifeMs) {
    throw new Refusal(
      410,
      'updatedMinTooLongAgo',
      'The requested minimum modification time lies too far in the past.',
      {
        domain: 'calendar',
        location: 'updatedMin',
        locationType: 'parameter',
      },
    );
  }
}

function fullSyncRequired(): Refusal {
  return new Refusal(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', {
    domain: 'calendar',
    location: 'syncToken',
    locationType: 'parameter',
  });
}

function knownSync(world: World, calendar: Calendar, parameters: Parameters, text: string): ListTokens {
  const restricted = [...RESTRICTED, ...WINDOW].filter((name) => parameters.has(name));
  if (restricted.length > 0 && world.keeps('G-SYNC-RESTRICTED')) {
    throw restrictions(`Sync token cannot be used together with ${restricted.join(', ')}.`);
  }
  if (parameters.text('showDeleted') === 'false' && world.keeps('G-SYNC-SHOW-DELETED')) {
    throw restrictions('Sync token cannot be used with showDeleted set to false.');
  }
  const token = findToken(text, 'sync');
  if (token === undefined || token.calendarId !== calendar.id || token.asOf > world.lastWrite()) {
    throw fullSyncRequired();
  }
  if (token.epoch !== calendar.syncEpoch && world.keeps('G-410-FULL-SYNC')) throw fullSyncRequired();
  const age = world.clock.now() - token.issuedAt;
  if (age > world.settings.syncTokenLifeMs && world.keeps('G-410-OLD-TOKEN')) throw fullSyncRequired();
  if (token.fingerprint !== fingerprintOf(parameters) && world.keeps('G-SYNC-FINGERPRINT')) {
    throw restrictions('Sync token cannot be used with other parameters than those of the initial request.');
  }
  return token;
}

function restrictions(message: string): Refusal {
  return new Refusal(400, 'syncTokenWithRequestRestrictions', message, {
    domain: 'calendar',
    location: 'syncToken',
    locationType: 'parameter',
  });
}

function knownPage(world: World, calendar: Calendar, parameters: Parameters, text: string): ListTokens {
  const token = findToken(text, questionOf(parameters));
  if (token === undefined || token.calendarId !== calendar.id) {
    const loose = world.keeps('G-LIST-PAGE-TOKEN') ? undefined : findToken(text, undefined);
    if (loose !== undefined) return loose;
    throw invalid('Invalid page token value.', 'pageToken');
  }
  return token;
}

/** Cuts `tokens` at `place`: the next page starts behind it. */
export function pageTokenFor(parameters: Parameters, tokens: ListTokens, place: ListTokens['after']): string {
  return written({ ...tokens, after: place }, questionOf(parameters));
}

/** The sync token of a last page; nothing on other pages, or where the question was narrower than a sync token can be. */
export function syncTokenFor(
  world: World,
  parameters: Parameters,
  tokens: ListTokens,
  page: { readonly more: boolean; readonly replay: boolean },
): { nextSyncToken?: string } {
  if (page.more && world.keeps('G-SYNC-LAST-PAGE')) return {};
  if (RESTRICTED.some((name) => parameters.has(name)) && world.keeps('G-SYNC-NONE-FOR-FILTERED')) return {};
  if (tokens.toMs !== undefined && !world.settings.syncTokenWithTimeMax) return {};
  const asOf = world.keeps('G-SYNC-AS-OF-FIRST-PAGE') ? tokens.asOf : world.lastWrite();
  const until = page.replay && tokens.since !== undefined ? tokens.since : asOf;
  return { nextSyncToken: written({ ...tokens, asOf: until, after: undefined, issuedAt: world.clock.now() }, 'sync') };
}

function written(tokens: ListTokens, question: string): string {
  return Buffer.from(JSON.stringify({ ...tokens, question })).toString('base64url');
}

/** A token of this cloud, made for `question`; any question where that is undefined. */
function findToken(text: string, question: string | undefined): ListTokens | undefined {
  const value = parsed(text);
  if (!isObject(value) || typeof value['calendarId'] !== 'string' || typeof value['asOf'] !== 'number')
    return undefined;
  if (question !== undefined && value['question'] !== question) return undefined;
  return value as unknown as ListTokens;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
