import type { BrowserContext, ConsoleMessage } from 'playwright';

/**
 * Collects what no run may have: errors in a console, errors and rejections that nobody caught, in pages and in the
 * background, and requests to a host that is not ours.
 *
 * @returns the list, which grows while the browser runs
 */
export async function collectFaults(context: BrowserContext, hosts: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !isOfNetwork(message)) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`page: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?|ftp):$/.test(protocol) && !isAllowed(host, hosts)) faults.push(`leak: ${request.url()}`);
  });
  await collectWorkerErrors(context, faults);
  return faults;
}

/** A failed answer is noted by the browser itself in the console of a page: it is the service's fault, not ours. */
function isOfNetwork(message: ConsoleMessage): boolean {
  return /^Failed to load resource: |net::ERR_/.test(message.text());
}

/** The sign-in's redirect is caught before it leaves; it has no server. */
function isAllowed(host: string, hosts: readonly string[]): boolean {
  return hosts.includes(host) || host.endsWith('.chromiumapp.org');
}

/** Any page can ask the browser about its service workers; the first, empty one does. */
async function collectWorkerErrors(context: BrowserContext, faults: string[]): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => {
    faults.push(`worker: ${errorMessage.errorMessage} (${errorMessage.sourceURL}:${errorMessage.lineNumber})`);
  });
  await session.send('ServiceWorker.enable');
}
