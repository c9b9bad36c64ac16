import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** One host: what it answers to a request. Where it throws, the connection breaks. */
export type Host = (request: Request) => Promise<Response>;

export interface Listening {
  readonly port: number;
  /** SHA-256 of the public key in base64, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  readonly certificatePem: string;
  /** Requests to hosts that are not ours, as `host path`: something leaks. */
  readonly leaks: readonly string[];
  /** Errors of a host that were not meant: faults of the cloud itself. */
  readonly errors: readonly unknown[];
  close(): Promise<void>;
}

/**
 * Answers HTTPS for several hosts on 127.0.0.1, with a certificate made now and known to nobody.
 *
 * @param routes by host name; the `Host` header decides
 * @param options `port` 0 takes any free one
 */
export async function listen(
  routes: Readonly<Record<string, Host>>,
  options: { port?: number } = {},
): Promise<Listening> {
  const names = Object.keys(routes);
  const altNames = [...names.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }];
  const made = await generate([{ name: 'commonName', value: names[0] ?? 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const leaks: string[] = [];
  const errors: unknown[] = [];

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const name = (incoming.headers.host ?? '').replace(/:\d+$/, '');
    const host = routes[name];
    if (host === undefined) {
      leaks.push(`${name} ${incoming.url}`);
      outgoing.writeHead(421).end();
      return;
    }
    try {
      const gone = new AbortController();
      outgoing.on('close', () => gone.abort());
      await send(outgoing, await host(await requestOf(incoming, name, gone.signal)));
    } catch (error) {
      const meant = error instanceof TypeError && error.message === 'fetch failed';
      if (!meant && !outgoing.destroyed) errors.push(error);
      incoming.socket.destroy();
    }
  }

  const server = createServer(
    { key: made.private, cert: made.cert },
    (incoming, outgoing) => void serve(incoming, outgoing),
  );
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const key = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    port,
    spki: createHash('sha256').update(key).digest('base64'),
    certificatePem: made.cert,
    leaks,
    errors,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

async function requestOf(incoming: IncomingMessage, host: string, signal: AbortSignal): Promise<Request> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join('; ') : value);
  }
  const body = pieces.length > 0 ? { body: Buffer.concat(pieces) } : {};
  return new Request(`https://${host}${incoming.url}`, { method: incoming.method ?? 'GET', headers, signal, ...body });
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const piece of response.body ?? []) outgoing.write(piece);
  outgoing.end();
}
