import { OutboundRule, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import { OUTBOUND_RULE_TYPES, PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { Check, Outcome } from '../check';
import { turnPublicAccessOff } from '../inbound/turnPublicAccessOff';
import { fail, notApplicable, pass, unknown } from '../outcome';
import {
  ML_WORKSPACE,
  partsOf,
  resourceTypeOf,
  sameWord,
  STORAGE_ACCOUNT,
} from '../outbound/targets';
import { setFact } from '../patches';
import { sources } from '../sources';
import { judgeSpark, SPARK_READS } from './spark';

const RULES = '/outbound/rules';
const RULE_READS = [
  `${RULES}/*/type`,
  `${RULES}/*/serviceResourceId`,
  `${RULES}/*/subresourceTarget`,
];

/** Whether a rule is a private endpoint to this type of resource, or the field that would tell. */
function leadsTo(
  rule: OutboundRule,
  resourceType: string,
): boolean | { missing: keyof OutboundRule } {
  const type = azureValue(rule.type, OUTBOUND_RULE_TYPES);
  const { serviceResourceId: id, subresourceTarget: part } = rule;
  const parts = partsOf(resourceType) ?? [];
  if (rule.type !== undefined && type !== 'PrivateEndpoint') return false;
  if (id !== undefined && !sameWord(resourceTypeOf(id) ?? '', resourceType)) {
    return false;
  }
  if (part !== undefined && !parts.some(known => sameWord(known, part))) {
    return false;
  }
  if (rule.type === undefined) return { missing: 'type' };
  if (id === undefined) return { missing: 'serviceResourceId' };
  return part === undefined ? { missing: 'subresourceTarget' } : true;
}

/** Passes when some rule fits, is unknown when one may, and fails when none can. */
function judgeRules(
  { outbound }: WorkspaceIsolation,
  fits: (rule: OutboundRule) => boolean | { missing: keyof OutboundRule },
  lacking: { pointer: string; observed: string },
): Outcome {
  const rules = outbound?.rules;
  if (!rules) return unknown(RULES, 'rules not known');
  const found = rules.map(fits);
  if (found.includes(true)) return pass('a private endpoint rule');
  const index = found.findIndex(entry => entry !== false);
  const entry = found[index];
  return typeof entry === 'object'
    ? unknown(
        pointer('outbound', 'rules', index, entry.missing),
        `${entry.missing} of a rule not known`,
      )
    : fail(lacking);
}

/** Spark reaches a storage account by private endpoint. */
export const sparkPrivateEndpoint: Check = {
  id: 'spark-private-endpoint',
  title: 'Serverless Spark has a private endpoint to storage',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [...SPARK_READS, ...RULE_READS, `${RULES}/*/sparkEnabled`],
  expected: 'a private endpoint rule to a storage account, enabled for Spark',
  because:
    'Spark runs in a part of the managed network of its own and reaches storage only by private endpoints that are enabled for it.',
  evaluate: isolation =>
    judgeSpark(isolation, () =>
      judgeRules(
        isolation,
        rule => {
          if (rule.sparkEnabled === false) return false;
          const storage = leadsTo(rule, STORAGE_ACCOUNT);
          return storage === true && rule.sparkEnabled === undefined
            ? { missing: 'sparkEnabled' }
            : storage;
        },
        { pointer: RULES, observed: 'no rule to storage is for Spark' },
      ),
    ),
  fix({ isolation }) {
    const rules = isolation.outbound?.rules ?? [];
    const index = rules.findIndex(
      rule => leadsTo(rule, STORAGE_ACCOUNT) === true,
    );
    return index < 0
      ? []
      : [
          {
            title: 'Enable the storage rule for Spark',
            patch: [setFact(isolation, `${RULES}/${index}/sparkEnabled`, true)],
          },
        ];
  },
};

/**
 * Public access is off when a network for Spark is provisioned.
 *
 * @remarks
 * The list of required rules says that Azure makes the workspace's private
 * endpoint in approved-only mode whatever public access is; the steps for Spark
 * ask for public access off in both modes. The steps win: they are about Spark.
 */
export const sparkPublicAccess: Check = {
  id: 'spark-public-access',
  title: 'Public access is off before Spark is provisioned',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [
    ...SPARK_READS,
    '/outbound/networkStatus',
    '/inbound/publicNetworkAccess',
    ...RULE_READS,
  ],
  expected:
    'public access off until then, or a private endpoint rule to the workspace itself',
  because:
    'While public access is on, Azure may not make the private endpoint through which Spark reaches the workspace. Microsoft asks to turn it off first in both modes, though its list of required rules says otherwise for approved outbound only.',
  evaluate: isolation =>
    judgeSpark(isolation, () => {
      const access = azureValue(
        isolation.inbound?.publicNetworkAccess,
        PUBLIC_NETWORK_ACCESS,
      );
      const status = azureValue(isolation.outbound?.networkStatus, [
        'Active',
        'Inactive',
      ]);
      if (status === 'Active') return notApplicable('already provisioned');
      if (access === 'Disabled') return pass('public access off');
      if (!access) {
        return unknown(
          '/inbound/publicNetworkAccess',
          'public access not known',
        );
      }
      const outcome = judgeRules(
        isolation,
        rule => leadsTo(rule, ML_WORKSPACE),
        {
          pointer: '/inbound/publicNetworkAccess',
          observed: 'public access is on and Spark not yet provisioned',
        },
      );
      return outcome.status === 'fail' && !status
        ? unknown('/outbound/networkStatus', 'network status not known')
        : outcome;
    }),
  fix: turnPublicAccessOff,
};
