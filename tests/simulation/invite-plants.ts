import { spoilt } from './plant.ts';

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
