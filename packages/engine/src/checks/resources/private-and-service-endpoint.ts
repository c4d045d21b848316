import { Facts, ResourceFacts } from '../../facts/facts';
import { isDefaultOf } from '../../facts/defaultStorage';
import { allTrue, Known } from '../../facts/known';
import { comparableId } from '../../facts/modes';
import { oncePerFacts } from '../../facts/oncePerFacts';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { fieldOfEach, judgeResources, WORKING_KINDS } from './judgeResources';

const MODE = '/outbound/isolationMode';
const REMOVE = { title: 'Take the service endpoints off' };

/** Every resource that a private endpoint rule leads to. */
const targets = oncePerFacts(
  ({ outbound }) =>
    new Set(
      [...(outbound?.rules ?? []), ...(outbound?.serviceRules ?? [])].flatMap(
        ({ type, serviceResourceId: id }) =>
          type === 'PrivateEndpoint' && id !== undefined
            ? comparableId(id)
            : [],
      ),
    ),
);

/** Whether there is a private endpoint to the resource, or the fact that would tell. */
function hasPrivateEndpoint(
  facts: Facts,
  { id, privateEndpoints }: ResourceFacts,
  at: string,
  isDefault: Known,
): boolean | { missing: string } {
  if (privateEndpoints?.length) return true;
  // With approved outbound only Azure makes one to each default resource, public or not.
  const { mode } = facts;
  const isMade = allTrue([
    mode && mode === 'AllowOnlyApprovedOutbound',
    isDefault,
  ]);
  if (isMade) return true;
  const { rules, serviceRules } = facts.outbound ?? {};
  if (id !== undefined && targets(facts).has(comparableId(id))) return true;
  if (!privateEndpoints) return { missing: `${at}/privateEndpoints` };
  if (!rules) return { missing: '/outbound/rules' };
  if (!serviceRules) return { missing: '/outbound/serviceRules' };
  const hasRules = rules.length > 0 || serviceRules.length > 0;
  if (id === undefined && hasRules) return { missing: `${at}/id` };
  if (isMade === false) return false;
  return { missing: mode ? `${at}/default` : MODE };
}

function judgeResource(
  facts: Facts,
  resource: ResourceFacts,
  at: string,
  name: string,
  kind: (typeof WORKING_KINDS)[number],
): Outcome {
  const here = `${at}/virtualNetworkRules`;
  const networks = resource.virtualNetworkRules;
  if (!networks) {
    return unknown(here, `service endpoints of the ${name} not known`);
  }
  if (!networks.length) return pass('no service endpoint');
  const endpoint = hasPrivateEndpoint(
    facts,
    resource,
    at,
    isDefaultOf(facts.resources?.[kind] ?? [], resource),
  );
  if (endpoint === false) return pass('no private endpoint');
  if (endpoint !== true) {
    return unknown(
      endpoint.missing,
      `not known whether the ${name} has a private endpoint`,
    );
  }
  return facts.managed
    ? fail({
        pointer: here,
        observed: `the ${name} has a service endpoint beside a private endpoint`,
      })
    : unknown(MODE, 'mode not known');
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
    MODE,
    ...fieldOfEach('default'),
    ...fieldOfEach('id'),
    ...fieldOfEach('virtualNetworkRules'),
    ...fieldOfEach('privateEndpoints'),
    '/outbound/rules/*/serviceResourceId',
    '/outbound/serviceRules/*/serviceResourceId',
  ],
  expected: 'private endpoints only',
  because:
    'A managed network reaches private resources by private endpoint, and a resource cannot have a service endpoint at the same time. With approved outbound only Azure makes the private endpoint to every default resource by itself.',
  offers: [REMOVE],
  evaluate: facts =>
    facts.managed === false
      ? notApplicable('no managed network')
      : judgeResources(
          facts,
          (...resource) => judgeResource(facts, ...resource),
          { pass: 'never both', notApplicable: 'no resources' },
        ),
  writes: fieldOfEach('virtualNetworkRules'),
  fix: ({ isolation }, outcome) => [
    {
      ...REMOVE,
      patch: outcome.places.map(place => setFact(isolation, place.pointer, [])),
    },
  ],
};
