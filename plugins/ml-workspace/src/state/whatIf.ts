import { Simulation, simulateJudged } from '@ringfence/advice';
import {
  CheckResult,
  Policy,
  Posture,
  WorkspaceIsolation,
  evaluate,
} from '@ringfence/engine';
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
  usedNames: ReadonlySet<string>,
  hosts: readonly string[],
): string[] {
  let number = 0;
  return hosts.map(() => {
    do number++;
    while (usedNames.has(`what-if-${number}`));
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

/** What is said of it now: the same for every try, until workspace or policy are others. */
const judgedNow = new WeakMap<
  WorkspaceIsolation,
  { policy: Policy; posture: Posture }
>();

function postureNow(isolation: WorkspaceIsolation, policy: Policy): Posture {
  const known = judgedNow.get(isolation);
  if (known?.policy === policy) return known.posture;
  const posture = evaluate(isolation, policy);
  judgedNow.set(isolation, { policy, posture });
  return posture;
}

/** Simulates a try; nothing is stored or sent. @internal */
export function whatIf(
  isolation: WorkspaceIsolation,
  draft: WhatIf,
  policy: Policy,
): WhatIfOutcome {
  const next = tried(isolation, draft);
  const now = postureNow(isolation, policy);
  const { simulation, after: judged } = simulateJudged(isolation, next, {
    policy,
    unsaid: 'as-before',
    before: now,
  });
  const [before, after] = [failing(now), failing(judged)];
  const notIn = (others: readonly CheckResult[]) => (result: CheckResult) =>
    !others.some(({ check }) => check === result.check);
  return {
    isolation: next,
    fact: judged.fact,
    simulation,
    lost: after.filter(notIn(before)),
    won: before.filter(notIn(after)),
  };
}
