import { ProposedFix } from './description';
import { WorkspaceIsolation } from '../model/isolation';
import { readFacts } from '../facts/readFacts';
import { Check } from './check';

/** More would not help anybody who looks a check up. */
const MOST = 3;

/**
 * The fixes that a check proposes for isolations that fail it, each once, without
 * their patches: those are for one isolation only.
 * @internal
 */
export function proposedFixes(
  check: Check,
  failing: readonly WorkspaceIsolation[],
): ProposedFix[] {
  const proposed = new Map<string, ProposedFix>();
  for (const isolation of failing) {
    const facts = readFacts(isolation);
    const outcome = check.evaluate(facts, { writeCapableDestinations: [] });
    if (outcome.status !== 'fail') continue;
    for (const { title, irreversible } of check.fix?.(facts, outcome) ?? []) {
      const fix = { title, ...(irreversible && { irreversible }) };
      proposed.set(JSON.stringify(fix), fix);
    }
  }
  return [...proposed.values()].slice(0, MOST);
}
