import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutRunner } from './environment.mjs';
import { PlainError } from './say.mjs';

/**
 * How to call npm: its own script with the Node at hand, or else whatever `npm`
 * PATH has. Going around the `npm.cmd` of Windows needs no shell.
 */
function npmCommand(env) {
  const bin = dirname(process.execPath);
  const script = [
    env.npm_execpath,
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find(path => path?.endsWith('npm-cli.js') && existsSync(path));
  return script
    ? { command: process.execPath, first: [script], shell: false }
    : { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** Installs one package into a folder of its own, with npm's output shown. */
export async function npmInstall({ prefix, spec, env, advice }) {
  mkdirSync(prefix, { recursive: true });
  const { command, first, shell } = npmCommand(env);
  const args = [
    ...first,
    'install',
    `--prefix=${prefix}`,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--global=false',
    '--loglevel=error',
    spec,
  ];
  const child = spawn(command, args, {
    cwd: prefix,
    env: withoutRunner(env, { keepNetwork: true }),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  const code = await new Promise(resolve => {
    child.once('error', () => resolve(-1));
    child.once('exit', status => resolve(status ?? -1));
  });
  if (code === 0) return;
  throw new PlainError(
    code === -1
      ? `npm could not be started. Check that npm is installed and on PATH. Or: ${advice}`
      : `npm could not download ${spec}. Check the network, and behind a company proxy npm's own settings (npm config get proxy, npm config get registry). Or: ${advice}`,
  );
}

/** npm's settings for reaching its registry, as far as they are set. */
export function npmNetworkConfig(env) {
  const { command, first, shell } = npmCommand(env);
  const read = key => {
    const { status, stdout } = spawnSync(
      command,
      [...first, 'config', 'get', key, '--loglevel=silent'],
      { env: withoutRunner(env, { keepNetwork: true }), shell },
    );
    const value = status === 0 ? stdout.toString().trim() : '';
    return ['', 'null', 'undefined'].includes(value) ? undefined : value;
  };
  return {
    registry: read('registry'),
    proxy: read('proxy'),
    httpsProxy: read('https-proxy'),
    caFile: read('cafile'),
  };
}
