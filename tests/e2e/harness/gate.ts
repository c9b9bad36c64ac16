import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door in front of a port of this machine that can be shut: nothing passes, and what is open breaks off. */
export interface Gate {
  readonly port: number;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

export async function gateTo(port: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isOpen = true;

  const server = createServer((near) => {
    if (!isOpen) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });

  function breakOff(): void {
    for (const socket of sockets) socket.destroy();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    shut: () => {
      isOpen = false;
      breakOff();
    },
    open: () => {
      isOpen = true;
    },
    close: () => {
      breakOff();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
