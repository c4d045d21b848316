import { execFileSync } from 'node:child_process';

const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();

/** What the figures are of: the commit, and whether files differ from it. */
export function describeCommit(read = git): string {
  try {
    const commit = read('rev-parse', '--short', 'HEAD');
    const isChanged = read('status', '--porcelain', '--untracked-files=no');
    return isChanged ? `${commit} with changes` : commit;
  } catch {
    return 'no commit';
  }
}
