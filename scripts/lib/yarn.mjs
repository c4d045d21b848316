import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, TOOLS } from './paths.mjs';

/** The committed Yarn, as `.yarnrc.yml` names it. */
export function yarnScript() {
  const settings = readFileSync(inRoot('.yarnrc.yml'), 'utf8');
  return inRoot(/^yarnPath:\s*(\S+)/m.exec(settings)[1]);
}

/** A `yarn` for a POSIX shell. */
export const posixShim = (node, yarn) =>
  `#!/bin/sh\nexec ${quote(node)} ${quote(yarn)} "$@"\n`;

/** A `yarn` for Windows. */
export const windowsShim = (node, yarn) => `@"${node}" "${yarn}" %*\r\n`;

const quote = path => `'${path.replace(/'/g, `'\\''`)}'`;

/**
 * Puts a `yarn` into `.tools/bin` that runs the committed Yarn on the given
 * Node, since Backstage's own tools call `yarn` by name. Gives the folder.
 */
export function writeYarnShim(node) {
  const folder = join(TOOLS, 'bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'yarn'), posixShim(node, yarnScript()), {
    mode: 0o755,
  });
  writeFileSync(join(folder, 'yarn.cmd'), windowsShim(node, yarnScript()));
  return folder;
}

/**
 * What Yarn must be told to reach the network the way npm does, since it reads
 * no npmrc. Settings a person made for Yarn win.
 */
export function yarnNetwork(npm, env) {
  const wanted = {
    ...(npm.proxy && { YARN_HTTP_PROXY: npm.proxy }),
    ...(npm.httpsProxy && { YARN_HTTPS_PROXY: npm.httpsProxy }),
    ...(npm.caFile && { YARN_HTTPS_CA_FILE_PATH: npm.caFile }),
  };
  if (npm.registry) {
    wanted.YARN_NPM_REGISTRY_SERVER = npm.registry.replace(/\/$/, '');
    if (npm.registry.startsWith('http:')) {
      wanted.YARN_UNSAFE_HTTP_WHITELIST = new URL(npm.registry).hostname;
    }
  }
  return Object.fromEntries(
    Object.entries(wanted).filter(([key]) => env[key] === undefined),
  );
}
