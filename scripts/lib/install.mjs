import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { npmNetworkConfig } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { PlainError, sayAside } from './say.mjs';
import { yarnNetwork, yarnScript } from './yarn.mjs';

const STAMP = inRoot('node_modules', '.ringfence-install');

/** The parts of a package.json that decide what is installed. */
const INSTALLED_FIELDS = [
  'name',
  'bin',
  'workspaces',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'dependenciesMeta',
  'peerDependenciesMeta',
  'resolutions',
];

/**
 * A hash that changes when, and only when, `yarn install` has something to do:
 * over the lockfile, Yarn's settings, what each package.json asks for, and the
 * machine with its major version of Node.
 */
export function fingerprint({ lockfile, settings, manifests, machine }) {
  const wanted = manifests.map(manifest =>
    INSTALLED_FIELDS.map(field => manifest[field] ?? null),
  );
  return createHash('sha256')
    .update(JSON.stringify([lockfile, settings, wanted, machine]))
    .digest('hex');
}

function readManifests() {
  const folders = ['packages', 'plugins'].flatMap(parent =>
    existsSync(inRoot(parent))
      ? readdirSync(inRoot(parent))
          .sort()
          .map(name => `${parent}/${name}`)
      : [],
  );
  return ['.', ...folders]
    .map(folder => inRoot(folder, 'package.json'))
    .filter(existsSync)
    .map(path => JSON.parse(readFileSync(path, 'utf8')));
}

function currentFingerprint(version) {
  return fingerprint({
    lockfile: readFileSync(inRoot('yarn.lock'), 'utf8'),
    settings: readFileSync(inRoot('.yarnrc.yml'), 'utf8'),
    manifests: readManifests(),
    machine: [process.platform, process.arch, version.split('.')[0]],
  });
}

/** Installs the dependencies exactly as `yarn.lock` says, unless they already are. */
export async function ensureInstalled({ node, version, env }) {
  const wanted = currentFingerprint(version);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  rmSync(STAMP, { force: true });

  sayAside('Installing dependencies (a minute or two, once)');
  const code = await run(node, [yarnScript(), 'install', '--immutable'], {
    env: { ...env, ...yarnNetwork(npmNetworkConfig(process.env), env) },
    stdout: process.stderr.fd,
  });
  if (code !== 0) {
    throw new PlainError(
      [
        'The dependencies could not be installed; the lines above say why.',
        "If they speak of a download, check the network, and behind a company proxy npm's own settings (npm config get proxy, npm config get registry), then try again: what was fetched is kept.",
        'If they say that the lockfile would have been modified, a package.json and yarn.lock do not fit: run "yarn install" and commit yarn.lock.',
      ].join('\n'),
    );
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}
