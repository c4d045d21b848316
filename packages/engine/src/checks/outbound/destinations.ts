import { readRuleFacts } from '../../facts/readOutbound';
import {
  classifyHost,
  classifyServiceTag,
  findServiceTag,
} from '../../destinations/classify';
import { DestinationClass } from '../../destinations/list';
import { OutboundRule, WorkspaceIsolation } from '../../model/isolation';
import { Fix, Place } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { mayOverlap, splitHosts } from '../../network/hosts';
import { readDestination } from '../../facts/reach/destinations';
import { Check, Outcome } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { patched, removeRules, sparing } from '../patches';
import { sources } from '../sources';
import { indispensableEgress } from './closeEgress';
import { EGRESS_RULES } from './egress';
import { rulesInForce } from './rulesInForce';

interface Scope {
  /** Destinations the organisation calls write-capable, lower-cased. */
  listed: readonly string[];
  /** Whether a service endpoint policy covers storage. */
  alias: boolean | undefined;
}

const judgeClass = (
  found: DestinationClass,
  pointer: string,
  value: string,
): Outcome => {
  if (found === 'write-capable') {
    return fail({ pointer, observed: `${quoted(value)} can take data out` });
  }
  return found === 'read-only'
    ? pass(value)
    : unknown(pointer, `${quoted(value)} is not classified`);
};

function judgeServiceTag(
  { serviceTag }: OutboundRule,
  at: string,
  { listed, alias }: Scope,
): Outcome {
  const pointer = `${at}/serviceTag`;
  if (serviceTag === undefined) return unknown(pointer, 'not known');
  const plain = serviceTag.trim().toLowerCase();
  if (
    [plain, plain.replace(/\.[^.]*$/, '')].some(tag => listed.includes(tag))
  ) {
    return judgeClass('write-capable', pointer, serviceTag);
  }
  if (findServiceTag(serviceTag)?.value === 'Storage' && alias !== false) {
    return alias
      ? pass('storage of Azure Machine Learning only')
      : unknown(pointer, 'service endpoint policy not known');
  }
  return judgeClass(classifyServiceTag(serviceTag), pointer, serviceTag);
}

function judgeRule(rule: OutboundRule, at: string, scope: Scope): Outcome {
  if (azureValue(rule.action, ['Allow', 'Deny']) === 'Deny') {
    return pass('refused');
  }
  switch (azureValue(rule.type, OUTBOUND_RULE_TYPES)) {
    case 'PrivateEndpoint':
      return pass('a private endpoint');
    case 'FQDN': {
      const pointer = `${at}/fqdn`;
      if (rule.fqdn === undefined) return unknown(pointer, 'not known');
      const named = splitHosts(rule.fqdn).some(host =>
        scope.listed.some(entry => mayOverlap(host, entry)),
      );
      const found = named ? 'write-capable' : classifyHost(rule.fqdn);
      return judgeClass(found, pointer, rule.fqdn);
    }
    case 'ServiceTag': {
      const outcome = judgeServiceTag(rule, at, scope);
      return rule.addressPrefixes?.length && outcome.status !== 'fail'
        ? unknown(`${at}/addressPrefixes`, 'addresses are not classified')
        : outcome;
    }
    default:
      return unknown(`${at}/type`, 'type not known');
  }
}

/** The destinations that a custom network can do without, the others kept. */
function dispensable(
  isolation: WorkspaceIsolation,
  places: readonly Pick<Place, 'pointer'>[],
): Pick<Place, 'pointer'>[] {
  let kept = isolation;
  const last = [...places].reverse().filter(place => {
    const [fix] = sparing(
      kept,
      indispensableEgress,
      removeRules(kept, [place], '', EGRESS_RULES),
    );
    if (fix) kept = patched(kept, fix.patch);
    return fix !== undefined;
  });
  return last.reverse();
}

/**
 * Takes out the rules in force at some places; none where a custom network could
 * no longer work without them.
 * @internal
 */
export function closeDestinations(
  isolation: WorkspaceIsolation,
  places: readonly Pick<Place, 'pointer'>[],
): Fix[] {
  const { list } = rulesInForce(isolation);
  const fixes = removeRules(isolation, places, '', list);
  return list === EGRESS_RULES
    ? sparing(isolation, indispensableEgress, fixes)
    : fixes;
}

/** No approved destination takes data that anybody could collect. */
export const writeCapableDestinations: Check = {
  id: 'write-capable-destinations',
  title: 'No destination lets data be written out',
  nature: 'risk',
  severity: 'high',
  boundary: 'outbound',
  source: sources.exfiltration,
  reads: [
    '/outbound/rules/*/type',
    '/outbound/rules/*/serviceTag',
    '/outbound/rules/*/fqdn',
    '/customNetwork/egress/rules/*',
  ],
  expected: 'private endpoints and read-only destinations',
  because:
    'Read-only destinations cannot be used to carry data away; services that accept uploads from any tenant, such as Storage and Front Door, can.',
  evaluate(isolation, context) {
    const { list, rules, alias, missing } = rulesInForce(isolation);
    if (!rules) return unknown(list, 'destinations not known');
    if (!rules.length) return notApplicable('no rules');
    const listed = context.writeCapableDestinations.map(entry =>
      entry.trim().toLowerCase(),
    );
    const outcome = judgeEach(
      rules,
      (rule, index) => judgeRule(rule, `${list}/${index}`, { listed, alias }),
      { pass: 'all read-only or private', notApplicable: 'no rules' },
    );
    return missing ? unknownIfFail(outcome, missing, 'not known') : outcome;
  },
  fix: ({ isolation }, { places }) => closeDestinations(isolation, places),
  tighten({ isolation }) {
    const { list, rules = [], alias } = rulesInForce(isolation);
    const open = rules.flatMap((rule, index) => {
      const at = `${list}/${index}`;
      const covered = { covered: alias, pointer: at };
      const { worst } = readDestination(readRuleFacts(rule), () => at, covered);
      return worst === 'closed' ? [] : { pointer: at };
    });
    const removed = list === EGRESS_RULES ? dispensable(isolation, open) : open;
    return removeRules(isolation, removed, '', list);
  },
};
