import { connect, createServer } from 'node:net';

const HOSTS = ['127.0.0.1', '::1'];
const PATIENCE_MS = 1000;

function answers(host, port) {
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const done = result => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}

/** Whether something on this machine already listens on a port. */
export async function isTaken(port) {
  const found = await Promise.all(HOSTS.map(host => answers(host, port)));
  return found.includes(true);
}

/** A port of this machine that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
