import type { SubjectType } from '@ringfence/dialects';
import {
  Check,
  Facts,
  WorkspaceIsolation,
  allChecks,
  readFacts,
} from '@ringfence/engine';

/** What a check must read to apply to a part of a workspace. */
const PART_READS: Record<Exclude<SubjectType, 'workspace'>, string> = {
  compute: '/compute',
  endpoint: '/endpoints',
  deployment: '/endpoints',
  'outbound-rule': '/outbound/rules',
};

const below = (pointer: string, parent: string) =>
  pointer === parent || pointer.startsWith(`${parent}/`);

const MODE = '/outbound/isolationMode';
/** What is known of a rule by itself, once its network is one that has such rules. */
const OF_RULES = [MODE, '/outbound/rules', '/customNetwork/egress'];

/**
 * An isolation of a rule alone, in the one mode in which a rule lets something out
 * that is refused without it. Rules of these kinds stand in no other, whatever the
 * workspace.
 */
export const inRulesMode = (
  isolation: WorkspaceIsolation,
): WorkspaceIsolation => ({
  ...isolation,
  outbound: {
    ...isolation.outbound,
    isolationMode:
      isolation.outbound?.isolationMode ?? 'AllowOnlyApprovedOutbound',
  },
});

const withMode = new WeakMap<Facts, Facts>();

function factsInMode(facts: Facts): Facts {
  let found = withMode.get(facts);
  if (!found) {
    found = readFacts(inRulesMode(facts.isolation));
    withMode.set(facts, found);
  }
  return found;
}

/** A check that judges a rule alone by what it lets out, where its network is not known. */
function ofRuleAlone(check: Check): Check {
  const isAboutMode =
    check.nature === 'constraint' && check.reads.includes(MODE);
  const isAboutRules = check.reads.every(read =>
    OF_RULES.some(pointer => below(read, pointer)),
  );
  if (isAboutMode || !isAboutRules) return check;
  return {
    ...check,
    evaluate(facts, context) {
      const outcome = check.evaluate(facts, context);
      return outcome.status === 'unknown'
        ? check.evaluate(factsInMode(facts), context)
        : outcome;
    },
  };
}

const checksOf = new Map<SubjectType, readonly Check[]>([
  ['workspace', allChecks],
]);

/** The checks that apply to a subject of a type. */
export function applicableChecks(type: SubjectType): readonly Check[] {
  let checks = checksOf.get(type);
  if (!checks) {
    const reads = PART_READS[type as keyof typeof PART_READS];
    const applicable = allChecks.filter(check =>
      check.reads.some(pointer => below(pointer, reads)),
    );
    checks =
      type === 'outbound-rule' ? applicable.map(ofRuleAlone) : applicable;
    checksOf.set(type, checks);
  }
  return checks;
}
