import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '../../written';

/** A stand-in for `az`: it writes down how it was called, and knows of nothing. */
const AZ = `#!/usr/bin/env bash
printf '%s\\0' "$#" "$@" >> "$RECORDED"
if [[ "$1 $2 $3" == "$FAILS" ]]; then exit 1; fi
case "$1 $2" in
  'resource show') if [[ "$*" == *--query* ]]; then echo told; else exit "$THERE"; fi ;;
  'account show') echo tenant ;;
esac
`;

/** What a run of a script left behind. */
export interface ScriptRun {
  code: number | null;
  stderr: string;
  /** The words of each call of `az`. */
  calls: string[][];
  /** What lies in its folder afterwards that was not written there. */
  left: string[];
}

/** Runs the script among written files against a stand-in for `az`, in a folder of its own. */
export function runScript(
  files: readonly WrittenFile[],
  {
    env = {},
    isThere = false,
    fails = 'nothing',
  }: {
    env?: Record<string, string>;
    isThere?: boolean;
    /** The first three words of the call that fails. */
    fails?: string;
  } = {},
): ScriptRun {
  const folder = mkdtempSync(join(tmpdir(), 'azml-'));
  try {
    const work = join(folder, 'work');
    for (const { path, content } of files) {
      const file = join(work, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const before = readdirSync(work, { recursive: true, encoding: 'utf8' });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/az'), AZ);
    chmodSync(join(folder, 'bin/az'), 0o755);
    const recorded = join(folder, 'recorded');
    const { status, stderr } = spawnSync('bash', [join(work, 'deploy.sh')], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
      env: {
        PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
        RECORDED: recorded,
        THERE: isThere ? '0' : '3',
        FAILS: fails,
        ...env,
      },
    });
    const words = existsSync(recorded)
      ? readFileSync(recorded, 'utf8').split('\0').slice(0, -1)
      : [];
    const calls: string[][] = [];
    for (let at = 0; at < words.length; at += Number(words[at]) + 1) {
      calls.push(words.slice(at + 1, at + 1 + Number(words[at])));
    }
    const left = readdirSync(work, { recursive: true, encoding: 'utf8' });
    return {
      code: status,
      stderr,
      calls,
      left: left.filter(name => !before.includes(name)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The value behind a flag of a call. */
export const flagOf = (call: readonly string[], flag: string) =>
  call.includes(flag) ? call[call.indexOf(flag) + 1] : undefined;
