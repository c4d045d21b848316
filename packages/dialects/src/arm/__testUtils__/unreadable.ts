import { betterIn, standing } from '@ringfence/testing';
import type { Reading } from '../../subject';

/** How the first workspace of a reading stands. */
function standingOf({ subjects }: Reading) {
  const workspace = subjects.find(({ type }) => type === 'workspace');
  return workspace && standing(workspace.isolation);
}

/** Holds that one reading is in no lane better than another, and hides no workspace. */
export function expectNoBetter(after: Reading, before: Reading): void {
  const [was, is] = [standingOf(before)!, standingOf(after)];
  if (!is) {
    expect(after.unread.length + after.notes.length).toBeGreaterThan(0);
    return;
  }
  expect(betterIn(is, was)).toEqual([]);
}
