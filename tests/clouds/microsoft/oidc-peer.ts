import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AuthorizationServer, allowInsecureRequests } from 'oauth4webapi';
import Provider, { type Configuration } from 'oidc-provider';
import { CLIENT, REDIRECT } from './contract/bench.ts';
import type { Browser, Peer } from './oidc-flow.ts';

const CONFIGURATION: Configuration = {
  clients: [
    {
      client_id: CLIENT,
      token_endpoint_auth_method: 'none',
      redirect_uris: [REDIRECT],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  scopes: ['openid', 'offline_access'],
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  cookies: { keys: ['only for this test'] },
  ttl: {
    AccessToken: 3600,
    AuthorizationCode: 600,
    Grant: 86_400,
    IdToken: 3600,
    RefreshToken: 86_400,
    Session: 86_400,
    Interaction: 600,
  },
};

/** oidc-provider on a port of this machine, in which one person says yes to everything. */
export async function oidcPeer(): Promise<Peer & { close(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, CONFIGURATION);
  const callback = provider.callback();
  server.on('request', (incoming, outgoing) => {
    if (!incoming.url?.startsWith('/interaction/')) return void callback(incoming, outgoing);
    void agreed(provider, incoming, outgoing);
  });
  const as: AuthorizationServer = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
  };
  return {
    as,
    options: { [allowInsecureRequests]: true },
    newBrowser: cookieBrowser,
    close: () => void server.close(),
  };
}

type Incoming = Parameters<Provider['interactionDetails']>[0];
type Outgoing = Parameters<Provider['interactionDetails']>[1];

async function agreed(provider: Provider, incoming: Incoming, outgoing: Outgoing): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(incoming, outgoing);
  if (prompt.name === 'login') {
    await provider.interactionFinished(incoming, outgoing, { login: { accountId: 'alex' } });
    return;
  }
  const grant = new provider.Grant({ accountId: session?.accountId ?? 'alex', clientId: String(params['client_id']) });
  grant.addOIDCScope('openid offline_access');
  const grantId = await grant.save();
  await provider.interactionFinished(incoming, outgoing, { consent: { grantId } }, { mergeWithLastSubmission: true });
}

/** Follows redirects with its cookies until the client's own redirect. */
function cookieBrowser(): Browser {
  const cookies = new Map<string, string>();
  return async (url) => {
    let next = url;
    for (let step = 0; step < 12 && !next.startsWith(REDIRECT); step += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error('error page');
      next = new URL(location, next).href;
    }
    return next;
  };
}
