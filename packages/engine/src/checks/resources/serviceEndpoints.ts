import {
  AssociatedResource,
  OutboundRule,
  WorkspaceIsolation,
} from '../../model/isolation';
import { azureValue } from '../../model/azureValue';
import { OUTBOUND_RULE_TYPES } from '../../model/values';
import { RESOURCE_NAMES } from '../../facts/reach/resources';
import { Check, Outcome } from '../check';
import { sameId, usesManagedNetwork } from '../../facts/modes';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const KINDS = ['storage', 'keyVault', 'containerRegistry'] as const;

const leadsTo = (rule: OutboundRule, id: string) =>
  azureValue(rule.type, OUTBOUND_RULE_TYPES) === 'PrivateEndpoint' &&
  rule.serviceResourceId !== undefined &&
  sameId(rule.serviceResourceId, id);

/** Where a private endpoint to the resource stands, or the fact that would tell. */
function findPrivateEndpoint(
  { outbound }: WorkspaceIsolation,
  { id, privateEndpoints }: AssociatedResource,
  at: string,
): boolean | { missing: string } {
  if (privateEndpoints?.length) return true;
  const { rules, serviceRules } = outbound ?? {};
  const all = [...(rules ?? []), ...(serviceRules ?? [])];
  if (id !== undefined && all.some(rule => leadsTo(rule, id))) return true;
  if (!privateEndpoints) return { missing: `${at}/privateEndpoints` };
  if (!rules) return { missing: '/outbound/rules' };
  if (!serviceRules) return { missing: '/outbound/serviceRules' };
  return id === undefined && all.length ? { missing: `${at}/id` } : false;
}

function judge(
  isolation: WorkspaceIsolation,
  resource: AssociatedResource,
  kind: (typeof KINDS)[number],
  at: string,
): Outcome {
  const name = RESOURCE_NAMES[kind];
  const networks = resource.virtualNetworkRules;
  if (!networks) {
    return unknown(
      `${at}/virtualNetworkRules`,
      `service endpoints of the ${name} not known`,
    );
  }
  if (!networks.length) return pass('no service endpoint');
  const endpoint = findPrivateEndpoint(isolation, resource, at);
  if (endpoint === false) return pass('no private endpoint');
  if (endpoint !== true) {
    return unknown(
      endpoint.missing,
      `not known whether the ${name} has a private endpoint`,
    );
  }
  return usesManagedNetwork(isolation)
    ? fail({
        pointer: `${at}/virtualNetworkRules`,
        observed: `the ${name} has a service endpoint beside a private endpoint`,
      })
    : unknown('/outbound/isolationMode', 'mode not known');
}

/** With a managed network no resource mixes private and service endpoints. */
export const privateAndServiceEndpoint: Check = {
  id: 'private-and-service-endpoint',
  title: 'No resource has a private and a service endpoint at once',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: [
    '/outbound/isolationMode',
    ...KINDS.map(kind => `/resources/${kind}/*/id`),
    ...KINDS.map(kind => `/resources/${kind}/*/virtualNetworkRules`),
    ...KINDS.map(kind => `/resources/${kind}/*/privateEndpoints`),
    '/outbound/rules/*/serviceResourceId',
    '/outbound/serviceRules/*/serviceResourceId',
  ],
  expected: 'private endpoints only',
  because:
    'A managed network reaches private resources by private endpoint, and a resource cannot have a service endpoint at the same time.',
  evaluate(isolation) {
    if (usesManagedNetwork(isolation) === false) {
      return notApplicable('no managed network');
    }
    return judgeEach(
      KINDS,
      kind => {
        const at = `/resources/${kind}`;
        const list = isolation.resources?.[kind];
        return list
          ? judgeEach(
              list,
              (resource, index) =>
                judge(isolation, resource, kind, `${at}/${index}`),
              { pass: 'never both', notApplicable: 'none' },
            )
          : unknown(at, `${RESOURCE_NAMES[kind]} not known`);
      },
      { pass: 'never both', notApplicable: 'no resources' },
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Take the service endpoints off',
      patch: outcome.places.map(place => setFact(isolation, place.pointer, [])),
    },
  ],
};
