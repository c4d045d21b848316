import {
  completeRequest,
  baselinePolicy,
  evaluate,
  FieldError,
  fieldsOfResults,
  fieldsOfZodError,
  OutboundRule,
  readWorkspaceIdentity,
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { inboundAccess } from './inbound';
import { isBlank } from './initial';
import { ruleTypeOf } from './outbound';

/** What keeps a request from going on, and at which fact. @internal */
export type Problem = Pick<FieldError, 'pointer' | 'message'>;

function identityProblems(isolation: WorkspaceIsolation): Problem[] {
  const { name, subscriptionId, resourceGroup } = isolation.workspace ?? {};
  const { fields } = readWorkspaceIdentity(isolation);
  const isWrong = (at: string) => fields.some(field => field.pointer === at);
  const problems: Problem[] = [];
  const add = (pointer: string, message: string) =>
    problems.push({ pointer, message });
  if (!name) add('/workspace/name', 'Workspace name: enter a name');
  if (!subscriptionId) {
    add('/workspace/subscriptionId', 'Subscription id: enter the id');
  } else if (isWrong('/workspace/subscriptionId')) {
    add(
      '/workspace/subscriptionId',
      'Subscription id: enter 32 hex digits in the form 00000000-0000-0000-0000-000000000000',
    );
  }
  if (!resourceGroup) {
    add('/workspace/resourceGroup', 'Resource group: enter a name');
  } else if (isWrong('/workspace/resourceGroup')) {
    add(
      '/workspace/resourceGroup',
      'Resource group: use up to 90 letters, digits, - _ . ( or ), not ending in a full stop',
    );
  }
  if (!isolation.dataClassification) {
    add('/dataClassification', 'Data classification: choose one');
  }
  return problems;
}

function missingOf(rule: OutboundRule): [string, string][] {
  const missing = (key: keyof OutboundRule, say: string): [string, string][] =>
    rule[key] === undefined ? [[key, say]] : [];
  const name = missing('name', 'enter a name');
  switch (ruleTypeOf(rule)) {
    case 'FQDN':
      return [...name, ...missing('fqdn', 'enter the host')];
    case 'ServiceTag':
      return [
        ...name,
        ...(rule.addressPrefixes?.length
          ? []
          : missing('serviceTag', 'enter the service tag')),
        ...missing('protocol', 'choose the protocol'),
        ...missing('portRanges', 'enter the ports'),
      ];
    case 'PrivateEndpoint':
      return [
        ...name,
        ...missing('serviceResourceId', 'enter the resource id'),
        ...missing('subresourceTarget', 'enter the sub-resource'),
      ];
    default:
      return [...name, ...missing('type', 'choose the type')];
  }
}

function unfinished(isolation: WorkspaceIsolation): Problem[] {
  const addresses: Problem[] =
    inboundAccess(isolation) === 'selected' && !isolation.inbound?.ipRules
      ? [
          {
            pointer: '/inbound/ipRules',
            message: 'Address list: enter at least one address or range',
          },
        ]
      : [];
  const rules = (isolation.outbound?.rules ?? []).flatMap((rule, index) =>
    missingOf(rule).map(([field, say]) => ({
      pointer: `/outbound/rules/${index}/${field}`,
      message: `Outbound rule ${rule.name ?? index + 1}: ${say}`,
    })),
  );
  return [...addresses, ...rules];
}

/** Parts of a request that are left out or not of Azure's form, beside what checks say. @internal */
export const missingParts = (isolation: WorkspaceIsolation): Problem[] => [
  ...identityProblems(isolation),
  ...unfinished(isolation),
];

function refused(isolation: WorkspaceIsolation): Problem[] {
  const { results } = evaluate(completeRequest(isolation), baselinePolicy, {
    basis: { kind: 'requested' },
  });
  const constraints = results.filter(
    result => result.nature === 'constraint' && result.status === 'fail',
  );
  return fieldsOfResults(constraints).map(({ pointer, message, expected }) => ({
    pointer,
    message: `${message}. Expected: ${expected}`,
  }));
}

/**
 * Everything that keeps a request from going on: a value of another shape, a
 * part left out, and each constraint of Azure that is not met. Policy is not
 * asked here: the panel shows it, and the server refuses by it.
 * @internal
 */
export function problemsOf(value: unknown): Problem[] {
  if (isBlank(value)) {
    return [{ pointer: '', message: 'Describe the workspace first' }];
  }
  const parsed = workspaceIsolationSchema.safeParse(value);
  if (!parsed.success) {
    return fieldsOfZodError(parsed.error).map(({ pointer, message }) => ({
      pointer,
      message: `${pointer || 'The whole value'}: ${message}`,
    }));
  }
  return [...missingParts(parsed.data), ...refused(parsed.data)];
}
