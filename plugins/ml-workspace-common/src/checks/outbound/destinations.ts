import {
  classifyHost,
  classifyServiceTag,
  findServiceTag,
} from '../../destinations/classify';
import { DestinationClass } from '../../destinations/list';
import { OutboundRule, WorkspaceIsolation } from '../../model/isolation';
import { azureValue } from '../../model/azureValue';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { mayOverlap, splitHosts } from '../../network/hosts';
import { hasAzureMlAlias } from '../../posture/lanes/destinations';
import { Check, Outcome } from '../check';
import { modeOf, usesCustomNetwork } from '../facts';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
  unknownIfFail,
} from '../outcome';
import { removeRules } from '../patches';
import { sources } from '../sources';

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

function rulesInForce(isolation: WorkspaceIsolation) {
  const custom = usesCustomNetwork(isolation);
  const list = custom ? '/customNetwork/egress/rules' : '/outbound/rules';
  const egress = isolation.customNetwork?.egress;
  const rules = custom ? egress?.rules : isolation.outbound?.rules;
  const alias = custom
    ? hasAzureMlAlias(egress?.serviceEndpointPolicyAliases)
    : false;
  const absent = modeOf(isolation)
    ? '/customNetwork/virtualNetworks'
    : '/outbound/isolationMode';
  const missing = custom === undefined ? absent : undefined;
  return { list, rules, alias, missing };
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
  fix: (isolation, outcome) => removeRules(isolation, outcome.places),
};
