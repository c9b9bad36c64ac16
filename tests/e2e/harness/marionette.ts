import { connect, type Socket } from 'node:net';

/**
 * Firefox's own remote control: JSON over TCP, each message after its length.
 *
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export interface Marionette {
  /** @throws Error with what Firefox said */
  ask(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

type Settle = (error: unknown, result: unknown) => void;

export async function marionetteAt(port: number): Promise<Marionette> {
  const socket = await connected(port);
  const waiting = new Map<number, Settle>();
  let received = Buffer.alloc(0);
  let asked = 0;

  socket.on('data', (piece) => {
    received = Buffer.concat([received, Buffer.from(piece)]);
    for (let message = next(); message !== undefined; message = next()) settle(JSON.parse(message));
  });
  socket.on('close', () => {
    for (const settle of waiting.values()) settle('Firefox has gone', undefined);
  });

  function next(): string | undefined {
    const colon = received.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(received.subarray(0, colon).toString());
    if (received.length < end) return undefined;
    const message = received.subarray(colon + 1, end).toString();
    received = received.subarray(end);
    return message;
  }

  /** The greeting is no list, and an answer to nothing. */
  function settle(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result]: readonly unknown[] = message;
    waiting.get(Number(id))?.(error, result);
    waiting.delete(Number(id));
  }

  return {
    ask: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, (error, result) =>
          error ? reject(new Error(`${command}: ${JSON.stringify(error)}`)) : resolve(result),
        );
        const message = JSON.stringify([0, asked, command, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      }),
    close: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}
