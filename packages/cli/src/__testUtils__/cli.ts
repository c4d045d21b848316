import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PACKAGE = resolve(__dirname, '../..');

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

  pipe(input: string, ...args: string[]): Run {
    return this.#run('ml-workspace', args, input);
  }

  conformance(...args: string[]): Run {
    return this.#run('conformance', args);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(program: string, args: string[], input?: string): Run {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(PACKAGE, 'dist', `${program}.cjs`), ...args],
      {
        cwd: this.folder,
        encoding: 'utf8',
        input,
        timeout: 60_000,
        maxBuffer: 64 * 1024 * 1024,
        env: { PATH: process.env.PATH, NO_COLOR: '1' },
      },
    );
    return { code: status, stdout, stderr };
  }
}
