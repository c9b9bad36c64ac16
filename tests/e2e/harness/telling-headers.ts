import type { LoggedRequest } from '#tests/clouds/google/cloud.ts';

const apiHosts = ['www.googleapis.com', 'oauth2.googleapis.com', 'graph.microsoft.com'];

/** Where Microsoft gives tokens, on the host of its sign-in pages: the pages may have a cookie, this may not. */
const tokenPath = /^\/[^/]+\/oauth2\/v2\.0\/token$/;

/** Requests to an API that say more than they must: who is signed in elsewhere, or which page asked. */
export function tellingHeaders(requests: readonly LoggedRequest[]): readonly string[] {
  return requests
    .filter(({ host, path }) => apiHosts.includes(host) || tokenPath.test(path))
    .flatMap(({ host, path, headers }) =>
      ['cookie', 'referer'].filter((name) => name in headers).map((name) => `tells: ${name} to ${host}${path}`),
    );
}
