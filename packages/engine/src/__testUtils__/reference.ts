import { ProposedFix } from '../checks/description';
import { allChecks } from '../checks';
import { proposedFixes } from '../checks/proposedFixes';
import { renderCheckReference } from '../checks/reference';
import { cases } from './checkCases';

/** What the checks propose for the cases that fail them, now. */
export const currentFixes = (): Record<string, ProposedFix[]> =>
  Object.fromEntries(
    allChecks.map(check => [
      check.id,
      proposedFixes(check, cases[check.id]?.fail ?? []),
    ]),
  );

/** `docs/checks.md` as the code has it now. */
export function currentReference(): string {
  const fixes = currentFixes();
  return renderCheckReference(allChecks, ({ id }) => fixes[id]);
}
