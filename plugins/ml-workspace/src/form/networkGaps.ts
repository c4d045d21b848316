import {
  completeRequest,
  readFacts,
  readOutbound,
  WorkspaceIsolation,
} from '@ringfence/engine';

/** Most facts that are named; the first of them bring others to light. */
const MOST = 6;

/**
 * What a network of one's own has yet to say before it is known what leaves it,
 * in words; nothing where there is no such network, or all is known.
 * @internal
 */
export function networkGaps(isolation: WorkspaceIsolation): string[] {
  const facts = readFacts(completeRequest(isolation));
  const hasNetwork = facts.customNetwork?.virtualNetworks?.length;
  if (facts.mode !== 'Disabled' || !hasNetwork) return [];
  const { unknowns } = readOutbound(facts);
  return [...new Set(unknowns.map(({ label }) => label))].slice(0, MOST);
}
