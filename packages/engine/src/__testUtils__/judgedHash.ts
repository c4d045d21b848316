import {
  approvedOnly,
  customExfiltrationPrevention,
  customInternetOutbound,
  customWithGroupAndNat,
  internetOutbound,
  isolation,
  noVirtualNetwork,
  publicWorkspace,
} from '@ringfence/testing';
import fc from 'fast-check';
import { allChecks } from '../checks';
import { contentHash } from '../identity';
import { WorkspaceIsolation } from '../model';
import { baselinePolicy, regulatedPolicy } from '../policy';
import { evaluate } from '../posture';
import { cases } from './checkCases';
import { foundByWalking } from './foundByWalking';

const SCENARIOS = [
  approvedOnly,
  customExfiltrationPrevention,
  customInternetOutbound,
  customWithGroupAndNat,
  internetOutbound,
  noVirtualNetwork,
  publicWorkspace,
];

/** Isolations that are judged to tell whether the engine judges as before. */
const golden = (): WorkspaceIsolation[] => [
  {},
  ...SCENARIOS.map(make => make()),
  ...Object.keys(cases)
    .sort()
    .flatMap(id => Object.values(cases[id]).flat()),
  ...foundByWalking.map(([, value]) => value),
  ...fc.sample(isolation, { seed: 20261130, numRuns: 500 }),
];

function judgementOf(value: WorkspaceIsolation): unknown {
  const { verdict, lanes, compliance, heldBackBy, results } = evaluate(
    value,
    baselinePolicy,
  );
  return {
    verdict,
    lanes,
    heldBackBy,
    meets: [
      compliance.meets,
      evaluate(value, regulatedPolicy).compliance.meets,
    ],
    results: results.map(({ check, status, observed, places }) => [
      check,
      status,
      observed,
      places,
    ]),
  };
}

/**
 * SHA-256 over what the checks are and how they and the lanes judge golden
 * isolations: another hash is another engine.
 */
export const judgedHash = (): string =>
  contentHash({
    checks: allChecks.map(({ id, nature, severity, boundary, opens }) => [
      id,
      nature,
      severity,
      boundary,
      opens ?? null,
    ]),
    judgements: golden().map(value =>
      contentHash(JSON.parse(JSON.stringify(judgementOf(value)))),
    ),
  });
