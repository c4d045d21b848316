import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PACKAGE = resolve(__dirname, '../..');
/** A user that owns no files. */
const NOBODY = 65534;

/** Builds the programs as they are published. */
export function buildCli(): void {
  execFileSync(process.execPath, [join(PACKAGE, 'build.mjs')], {
    stdio: 'inherit',
  });
}

/** What a run of a program left behind. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder to run in, as a stranger would, with files by their relative names. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'ml-workspace-'));

  static create(files: Record<string, string | Buffer> = {}): Sandbox {
    const sandbox = new Sandbox();
    for (const [name, content] of Object.entries(files)) {
      sandbox.write(name, content);
    }
    return sandbox;
  }

  write(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  run(...args: string[]): Run {
    return this.#run('ml-workspace', args);
  }

  /** The same with so many megabytes for all it keeps. */
  runIn(megabytes: number, ...args: string[]): Run {
    return this.#spawn([
      `--max-old-space-size=${megabytes}`,
      join(PACKAGE, 'dist/ml-workspace.cjs'),
      ...args,
    ]);
  }

  /** The same with so many seconds for each file. */
  runWithin(seconds: number, ...args: string[]): Run {
    return this.#spawn([join(PACKAGE, 'dist/ml-workspace.cjs'), ...args], {
      env: { ML_WORKSPACE_SECONDS_PER_FILE: `${seconds}` },
    });
  }

  /** The same from a folder inside. */
  runFrom(folder: string, ...args: string[]): Run {
    return this.#spawn([join(PACKAGE, 'dist/ml-workspace.cjs'), ...args], {
      folder,
    });
  }

  /** The same, killed before it moves a file or folder for the nth time. */
  runKilledAtMove(nth: number, ...args: string[]): Run {
    this.write(
      '.killed.cjs',
      `const fs = require('node:fs');
const { renameSync } = fs;
let moves = 0;
fs.renameSync = (...paths) => {
  moves += 1;
  if (moves === ${nth}) process.kill(process.pid, 'SIGKILL');
  renameSync(...paths);
};`,
    );
    return this.#spawn([
      '--require',
      './.killed.cjs',
      join(PACKAGE, 'dist/ml-workspace.cjs'),
      ...args,
    ]);
  }

  pipe(input: string, ...args: string[]): Run {
    return this.#run('ml-workspace', args, input);
  }

  /** The same with input that comes after `delay` seconds, and so many seconds for each file. */
  pipeSlowly(
    delay: number,
    input: string,
    seconds: number,
    ...args: string[]
  ): Run {
    this.write('.input', input);
    const program = [process.execPath, join(PACKAGE, 'dist/ml-workspace.cjs')];
    const command = [...program, ...args].map(word => `'${word}'`).join(' ');
    return this.#spawn(['-c', `(sleep ${delay}; cat .input) | ${command}`], {
      program: 'sh',
      env: { ML_WORKSPACE_SECONDS_PER_FILE: `${seconds}` },
    });
  }

  conformance(...args: string[]): Run {
    return this.#run('conformance', args);
  }

  /** The same by someone who may not read everything, which root always may. */
  runUnprivileged(...args: string[]): Run {
    chmodSync(this.folder, 0o755);
    for (const name of ['ml-workspace.cjs', 'commands']) {
      cpSync(join(PACKAGE, 'dist', name), join(this.folder, '.program', name), {
        recursive: true,
      });
    }
    this.write(
      '.nobody.cjs',
      `if (process.getuid() === 0) { process.setgid(${NOBODY}); process.setuid(${NOBODY}); }`,
    );
    return this.#spawn([
      '--require',
      './.nobody.cjs',
      '.program/ml-workspace.cjs',
      ...args,
    ]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(program: string, args: string[], input?: string): Run {
    return this.#spawn([join(PACKAGE, 'dist', `${program}.cjs`), ...args], {
      input,
    });
  }

  #spawn(
    args: string[],
    {
      program = process.execPath,
      input,
      folder = '.',
      env,
    }: {
      program?: string;
      input?: string;
      folder?: string;
      env?: Record<string, string>;
    } = {},
  ): Run {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: join(this.folder, folder),
      encoding: 'utf8',
      input,
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
      env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
    });
    return { code: status, stdout, stderr };
  }
}

/**
 * Builds the programs before the tests of a file, and gives what makes a sandbox in
 * each of them, which is gone after it.
 */
export function useSandbox(): (
  files?: Record<string, string | Buffer>,
) => Sandbox {
  const made: Sandbox[] = [];
  beforeAll(buildCli);
  afterEach(() => made.splice(0).forEach(sandbox => sandbox.remove()));
  return files => {
    const sandbox = Sandbox.create(files);
    made.push(sandbox);
    return sandbox;
  };
}
