import { azureValue } from '../../model/azureValue';
import { AssociatedResource, WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { RESOURCE_NAMES } from '../../facts/reach/resources';
import { Check, Outcome } from '../check';
import { anyTrue, Known } from '../../facts/known';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const KINDS = ['storage', 'keyVault', 'containerRegistry'] as const;

/** Whether a resource keeps out what it does not know. */
function isClosed(resource: AssociatedResource): Known {
  const { publicNetworkAccess, defaultAction } = resource;
  const access = azureValue(publicNetworkAccess, PUBLIC_NETWORK_ACCESS);
  const action = azureValue(defaultAction, ['Allow', 'Deny']);
  return anyTrue([
    access && access === 'Disabled',
    action && action === 'Deny',
  ]);
}

/** Judges each storage account, key vault and registry. @internal */
export function judgeResources(
  { resources }: WorkspaceIsolation,
  judge: (resource: AssociatedResource, at: string, name: string) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome {
  return judgeEach(
    KINDS,
    kind => {
      const list = resources?.[kind];
      const name = RESOURCE_NAMES[kind];
      if (!list) {
        return unknown(pointer('resources', kind), `${name} not known`);
      }
      return judgeEach(
        list,
        (resource, index) =>
          judge(resource, pointer('resources', kind, index), name),
        words,
      );
    },
    words,
  );
}

/** The service itself gets through the firewalls of what it works with. */
export const trustedServices: Check = {
  id: 'trusted-services',
  title: 'Closed resources let trusted Azure services through',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: KINDS.map(kind => `/resources/${kind}/*/trustedServices`),
  expected: 'trusted services allowed on storage, key vault and registry',
  because:
    'The workspace itself works from outside every network of yours and signs in with its managed identity. For storage, naming the workspace as a resource instance does instead, and lets nobody else in.',
  evaluate: isolation =>
    judgeResources(
      isolation,
      (resource, at, name) => {
        const closed = isClosed(resource);
        if (closed === false) return notApplicable('open');
        const { trustedServices: trusted } = resource;
        if (trusted) return pass(name);
        const here = `${at}/trustedServices`;
        if (trusted === undefined) {
          return unknown(here, `not known for the ${name}`);
        }
        const outcome = fail({
          pointer: here,
          observed: `the ${name} lets trusted services through no more`,
        });
        return closed
          ? outcome
          : unknownIfFail(
              outcome,
              `${at}/defaultAction`,
              `not known whether the ${name} is closed`,
            );
      },
      { pass: 'let through', notApplicable: 'nothing closed' },
    ),
  fix: ({ isolation }, outcome) => [
    {
      title: 'Allow trusted services',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, true),
      ),
    },
  ],
};

/** A private endpoint is better than a service endpoint. */
export const preferPrivateEndpoints: Check = {
  id: 'prefer-private-endpoints',
  title: 'Resources are reached by private endpoint, not by service endpoint',
  nature: 'advice',
  severity: 'low',
  boundary: 'resources',
  source: sources.managedNetwork,
  reads: KINDS.map(kind => `/resources/${kind}/*/virtualNetworkRules`),
  expected: 'private endpoints, and no network rules',
  because:
    'A service endpoint only names your network to an address that stays public; a private endpoint brings the service into the network. The registry takes a private endpoint alone: an older page allowed service endpoints for it, the newer one does not.',
  evaluate: isolation =>
    judgeResources(
      isolation,
      ({ virtualNetworkRules: networks }, at, name) => {
        const here = `${at}/virtualNetworkRules`;
        if (!networks) {
          return unknown(here, `service endpoints of the ${name} not known`);
        }
        return networks.length
          ? fail({
              pointer: here,
              observed: `the ${name} is reached by service endpoint`,
            })
          : pass(name);
      },
      { pass: 'no service endpoints', notApplicable: 'no resources' },
    ),
};
