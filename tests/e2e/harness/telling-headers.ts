import type { LoggedRequest } from '#tests/clouds/google/cloud.ts';

const apiHosts = ['www.googleapis.com', 'oauth2.googleapis.com'];

/** Requests to the API that say more than they must: who is signed in elsewhere, or which page asked. */
export function tellingHeaders(requests: readonly LoggedRequest[]): readonly string[] {
  return requests
    .filter(({ host }) => apiHosts.includes(host))
    .flatMap(({ host, path, headers }) =>
      ['cookie', 'referer'].filter((name) => name in headers).map((name) => `tells: ${name} to ${host}${path}`),
    );
}
