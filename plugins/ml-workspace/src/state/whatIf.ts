import {
  CheckResult,
  evaluate,
  Policy,
  Posture,
  simulateChange,
  Simulation,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  InboundAccess,
  IsolationMode,
  parseAddresses,
  ResourceAccess,
  setInboundAccess,
  setIsolationMode,
} from '../form';
import { setStorageAccess } from './storageAccess';

/** What a person tries on a workspace; what is absent stays as it is. @internal */
export interface WhatIf {
  mode?: IsolationMode;
  access?: InboundAccess;
  /** Addresses for `selected`, as typed. */
  addresses?: string;
  storage?: ResourceAccess;
  /** Hosts to allow. */
  added: readonly string[];
  /** Places of rules to take out of `outbound.rules`. */
  removed: readonly number[];
}

/** Nothing tried. @internal */
export const NOTHING_TRIED: WhatIf = { added: [], removed: [] };

function freeNames(
  taken: ReadonlySet<string>,
  hosts: readonly string[],
): string[] {
  let number = 0;
  return hosts.map(() => {
    do number++;
    while (taken.has(`what-if-${number}`));
    return `what-if-${number}`;
  });
}

function withRules(
  isolation: WorkspaceIsolation,
  { added, removed }: WhatIf,
): WorkspaceIsolation {
  if (!added.length && !removed.length) return isolation;
  const rules = isolation.outbound?.rules ?? [];
  const kept = rules.filter((_, index) => !removed.includes(index));
  const names = freeNames(
    new Set(kept.map(rule => rule.name?.toLowerCase() ?? '')),
    added,
  );
  const hosts = added.map((fqdn, index) => ({
    name: names[index],
    type: 'FQDN',
    fqdn,
    portRanges: '443',
  }));
  return {
    ...isolation,
    outbound: { ...isolation.outbound, rules: [...kept, ...hosts] },
  };
}

/** The isolation as it would be. @internal */
export function tried(
  isolation: WorkspaceIsolation,
  draft: WhatIf,
): WorkspaceIsolation {
  const { mode, access, addresses, storage } = draft;
  let next = withRules(isolation, draft);
  if (mode) next = setIsolationMode(next, mode);
  if (access) {
    const typed = parseAddresses(addresses ?? '');
    const listed = typed.length ? typed : isolation.inbound?.ipRules;
    next = setInboundAccess(next, access, listed);
  }
  return storage ? setStorageAccess(next, storage) : next;
}

/** What a try would do, by the engine that judges everything else. @internal */
export interface WhatIfOutcome {
  isolation: WorkspaceIsolation;
  simulation: Simulation;
  /** The worst fact of the isolation as it would be. */
  fact: string;
  /** Checks that begin to fail. */
  lost: CheckResult[];
  /** Checks that stop failing. */
  won: CheckResult[];
}

const failing = ({ results }: Posture) =>
  results.filter(({ status }) => status === 'fail');

/** What fails now: the same for every try, until workspace or policy are others. */
const failingNow = new WeakMap<
  WorkspaceIsolation,
  { policy: Policy; results: CheckResult[] }
>();

function failsNow(isolation: WorkspaceIsolation, policy: Policy) {
  const known = failingNow.get(isolation);
  if (known?.policy === policy) return known.results;
  const results = failing(evaluate(isolation, policy));
  failingNow.set(isolation, { policy, results });
  return results;
}

/** Simulates a try; nothing is stored or sent. @internal */
export function whatIf(
  isolation: WorkspaceIsolation,
  draft: WhatIf,
  policy: Policy,
): WhatIfOutcome {
  const next = tried(isolation, draft);
  const judged = evaluate(next, policy);
  const before = failsNow(isolation, policy);
  const after = failing(judged);
  const notIn = (others: readonly CheckResult[]) => (result: CheckResult) =>
    !others.some(({ check }) => check === result.check);
  return {
    isolation: next,
    fact: judged.fact,
    simulation: simulateChange(isolation, next, {
      policy,
      unsaid: 'as-before',
    }),
    lost: after.filter(notIn(before)),
    won: before.filter(notIn(after)),
  };
}
