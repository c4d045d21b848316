// Serves a PostgreSQL with an empty, throw-away data folder until standard
// input closes, which it does when the program that asked for it is gone,
// however that ended. Then it stops the server and removes the folder.
//
//   node postgresServer.mjs <port>      prints "ready" once it answers
//
// The superuser is `postgres`, the password is taken from PGPASSWORD.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from './postgresBinaries.mjs';
import { complain } from './say.mjs';

const [port] = process.argv.slice(2);
const PATIENCE_MS = 8000;
/** Nothing in a throw-away database needs to survive a power cut. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=300',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

/** PostgreSQL refuses to run as root, so root runs it as `nobody`. */
function otherUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = flag => Number(spawnSync('id', [flag, 'nobody']).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

function initialise(bin, folder, user) {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${process.env.PGPASSWORD}\n`, { mode: 0o600 });
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user) {
    chownSync(data, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const { status, stdout, stderr, error } = spawnSync(
    join(bin, 'initdb'),
    [
      `--pgdata=${data}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...user, cwd: folder },
  );
  rmSync(passwordFile);
  if (status !== 0) {
    throw new Error(
      `PostgreSQL could not prepare its data folder: ${error ?? ''}${
        stdout ?? ''
      }${stderr ?? ''}`,
    );
  }
  return data;
}

function serve(bin, folder, user) {
  const data = initialise(bin, folder, user);
  const settings = SETTINGS.flatMap(setting => ['-c', setting]);
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', port, ...settings],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  server.stderr.on('data', chunk => {
    log = (log + chunk).slice(-20_000);
    if (String(chunk).includes('ready to accept connections')) {
      process.stdout.write('ready\n');
    }
  });
  return { server, log: () => log };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {});
}

const folder = mkdtempSync(join(tmpdir(), 'ringfence-postgres-'));
const remove = () => rmSync(folder, { recursive: true, force: true });
try {
  chmodSync(folder, 0o755);
  const user = otherUser();
  const bin = postgresBinaries({ otherUser: user, copyTo: folder });
  const { server, log } = serve(bin, folder, user);
  let asked = false;
  process.stdin.on('end', () => {
    asked = true;
    server.kill('SIGINT');
    setTimeout(() => server.kill('SIGKILL'), PATIENCE_MS).unref();
  });
  process.stdin.resume();
  server.once('exit', () => {
    remove();
    if (!asked) complain(`PostgreSQL ended by itself:\n${log()}`);
    process.exit(asked ? 0 : 1);
  });
} catch (error) {
  remove();
  complain(error.message);
  process.exit(1);
}
