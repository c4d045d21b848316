import type { WrittenFile } from '@ringfence/dialects';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { KEPT } from './folderFiles';

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Where a folder stands while another takes its place, and where the other is made. */
const beside = (folder: string) => {
  const stem = join(dirname(folder), `.${basename(folder)}.ml-workspace-`);
  return { stem, before: `${stem}before`, next: `${stem}next-${process.pid}` };
};

/** Moves what Terraform keeps out of the folder that was replaced, then lets go of that. */
function letGo(before: string, folder: string): void {
  for (const name of KEPT) {
    const kept = join(before, name);
    if (existsSync(kept) && !existsSync(join(folder, name))) {
      renameSync(kept, join(folder, name));
    }
  }
  remove(before);
}

/**
 * Puts right what a run that was killed left: the folder it had moved aside comes
 * back, or is let go where the new one stands already, and half-made ones go.
 */
export function recoverFolder(folder: string): void {
  const { stem, before } = beside(folder);
  if (existsSync(before)) {
    if (existsSync(folder)) letGo(before, folder);
    else renameSync(before, folder);
  }
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  const half = `${basename(stem)}next-`;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(half) || isRunning(Number(name.slice(half.length)))) {
      continue;
    }
    remove(join(parent, name));
  }
}

/**
 * Puts files in the place of a folder as a whole: they are written beside it and
 * moved there, so that nobody ever finds a half of them.
 */
export function replaceFolder(
  folder: string,
  files: readonly WrittenFile[],
): void {
  const { before, next } = beside(folder);
  mkdirSync(dirname(folder), { recursive: true });
  remove(next);
  for (const { path, content } of files) {
    const file = join(next, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, {
      mode: path.endsWith('.sh') ? 0o755 : 0o644,
    });
  }
  if (existsSync(folder)) renameSync(folder, before);
  renameSync(next, folder);
  letGo(before, folder);
}
