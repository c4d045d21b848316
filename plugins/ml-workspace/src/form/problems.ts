import {
  fieldsOfResults,
  fieldsOfZodError,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Facts,
  FieldError,
  OutboundRule,
  RuleFacts,
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
  readFacts,
  readWorkspaceIdentity,
  recognised,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { T } from '../translation';
import { inboundAccess } from './inbound';
import { isBlank } from './initial';

/** What keeps a request from going on, and at which fact. @internal */
export type Problem = Pick<FieldError, 'pointer' | 'message'>;

function identityProblems(t: T, isolation: WorkspaceIsolation): Problem[] {
  const { name, subscriptionId, resourceGroup } = isolation.workspace ?? {};
  const { fields } = readWorkspaceIdentity(isolation);
  const isWrong = (at: string) => fields.some(field => field.pointer === at);
  const problems: Problem[] = [];
  const add = (pointer: string, message: string) =>
    problems.push({ pointer, message });
  if (!name) add('/workspace/name', t('problem.name'));
  if (!subscriptionId) {
    add('/workspace/subscriptionId', t('problem.subscription'));
  } else if (isWrong('/workspace/subscriptionId')) {
    add('/workspace/subscriptionId', t('problem.subscriptionForm'));
  }
  if (!resourceGroup) {
    add('/workspace/resourceGroup', t('problem.resourceGroup'));
  } else if (isWrong('/workspace/resourceGroup')) {
    add('/workspace/resourceGroup', t('problem.resourceGroupForm'));
  }
  if (!isolation.dataClassification) {
    add('/dataClassification', t('problem.classification'));
  }
  return problems;
}

/** What a rule of each type cannot do without; of a rule without a type, that. */
const NEEDED = {
  FQDN: ['name', 'fqdn'],
  ServiceTag: ['name', 'serviceTag', 'protocol', 'portRanges'],
  PrivateEndpoint: ['name', 'serviceResourceId', 'subresourceTarget'],
  none: ['name', 'type'],
} as const;

function missingOf(rule: RuleFacts) {
  const isCovered = (field: keyof OutboundRule) =>
    rule[field] !== undefined ||
    (field === 'serviceTag' && Boolean(rule.addressPrefixes?.length));
  return NEEDED[recognised(rule.type) ?? 'none'].filter(
    field => !isCovered(field),
  );
}

function unfinished(t: T, facts: Facts): Problem[] {
  const addresses: Problem[] =
    inboundAccess(facts) === 'selected' && !facts.inbound?.ipRules
      ? [
          {
            pointer: '/inbound/ipRules',
            message: t('problem.addresses'),
          },
        ]
      : [];
  const rules = (facts.outbound?.rules ?? []).flatMap((rule, index) =>
    missingOf(rule).map(field => ({
      pointer: `/outbound/rules/${index}/${field}`,
      message: t(`problem.rule.${field}`, {
        rule: rule.name ?? String(index + 1),
      }),
    })),
  );
  return [...addresses, ...rules];
}

/** Parts of a request that are left out or not of Azure's form, beside what checks say. @internal */
export const missingParts = (
  isolation: WorkspaceIsolation,
  t: T,
): Problem[] => [
  ...identityProblems(t, isolation),
  ...unfinished(t, readFacts(isolation)),
];

function refused(t: T, isolation: WorkspaceIsolation): Problem[] {
  const { results } = evaluate(completeRequest(isolation), baselinePolicy, {
    basis: { kind: 'requested' },
  });
  const constraints = results.filter(
    result => result.nature === 'constraint' && result.status === 'fail',
  );
  return fieldsOfResults(constraints).map(({ pointer, message, expected }) => ({
    pointer,
    message: t('problem.refused', { message, expected }),
  }));
}

/**
 * Everything that keeps a request from going on: a value of another shape, a
 * part left out, and each constraint of Azure that is not met. Policy is not
 * asked here: the panel shows it, and the server refuses by it.
 * @internal
 */
export function problemsOf(value: unknown, t: T): Problem[] {
  if (isBlank(value)) {
    return [{ pointer: '', message: t('problem.blank') }];
  }
  const parsed = workspaceIsolationSchema.safeParse(value);
  if (!parsed.success) {
    return fieldsOfZodError(parsed.error).map(({ pointer, message }) => ({
      pointer,
      message: pointer
        ? `${pointer}: ${message}`
        : t('problem.wholeValue', { message }),
    }));
  }
  return [...missingParts(parsed.data, t), ...refused(t, parsed.data)];
}
