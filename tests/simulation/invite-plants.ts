import { findJson, json, spoilt } from './plant.ts';

type Fetch = typeof globalThis.fetch;

/** What a worker does that forgot, dying, that the invitation had left: it reads the event anew, and sends all once more. */
export function invitingAgain(fetch: Fetch): Fetch {
  return spoilt(fetch, async ({ method, url, init }, send) => {
    try {
      return await send(url, init);
    } catch (error) {
      const isInvitation = method === 'PATCH' && String(init?.body).includes('"attendees"');
      if (!isInvitation) throw error;
      const headers = new Headers(init?.headers);
      headers.delete('if-match');
      return send(url, { ...init, headers: Object.fromEntries(headers) });
    }
  });
}

interface FreeBusy {
  readonly calendars?: Readonly<Record<string, object>>;
}

/** Busy time that free/busy tells of is left out. */
export function takingForFree(fetch: Fetch): Fetch {
  return spoilt(fetch, async ({ url, init }, send) => {
    const response = await send(url, init);
    const answer = url.pathname.endsWith('/freeBusy') ? await findJson<FreeBusy>(response) : undefined;
    if (!answer?.calendars) return response;
    const calendars = Object.entries(answer.calendars).map(([id, one]) => [id, 'busy' in one ? { busy: [] } : one]);
    return json({ ...answer, calendars: Object.fromEntries(calendars) });
  });
}
