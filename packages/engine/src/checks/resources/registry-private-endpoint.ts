import { keepsStrangersOut } from '../../facts/resourceFirewall';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { inCustomNetwork } from '../networks';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  unknown,
  unknownIfFail,
} from '../outcome';
import { setFact } from '../patches';

const LIST = '/resources/containerRegistry';
const ADD = { title: 'Add a private endpoint to the registry' };

/** In a custom network a closed registry is reached by private endpoint, never by service endpoint. */
export const registryPrivateEndpoint: Check = {
  id: 'registry-private-endpoint',
  title: 'A closed registry has a private endpoint, not a service endpoint',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: [
    `${LIST}/*/publicNetworkAccess`,
    `${LIST}/*/defaultAction`,
    `${LIST}/*/virtualNetworkRules`,
    `${LIST}/*/privateEndpoints/*/status`,
  ],
  expected: 'an approved private endpoint to the registry',
  because:
    'Nodes pull their images from the registry. Behind a firewall that lets a subnet in by service endpoint they do not get them: an older page allowed that, the newer one wants a private endpoint.',
  offers: [ADD],
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const list = facts.resources?.containerRegistry;
      if (!list) return unknown(LIST, 'registry not known');
      return judgeEach(
        list,
        (registry, index) => {
          const at = pointer('resources', 'containerRegistry', index);
          const closed = keepsStrangersOut(registry);
          if (closed === false) return notApplicable('open');
          if (registry.hasApprovedEndpoint) return pass('private');
          const networks = registry.virtualNetworkRules;
          if (networks?.length === 0) return notApplicable('none let in');
          if (!networks) {
            return unknown(`${at}/virtualNetworkRules`, 'not known');
          }
          if (registry.hasApprovedEndpoint === undefined) {
            return unknown(`${at}/privateEndpoints`, 'not known');
          }
          const outcome = fail({
            pointer: `${at}/privateEndpoints`,
            observed: 'the registry is reached by service endpoint only',
          });
          return closed
            ? outcome
            : unknownIfFail(
                outcome,
                `${at}/defaultAction`,
                'not known whether the registry is closed',
              );
        },
        { pass: 'private', notApplicable: 'no closed registry' },
      );
    }),
  writes: [`${LIST}/*/privateEndpoints`],
  fix: ({ isolation }, { places }) => [
    {
      ...ADD,
      patch: places.map(place =>
        setFact(isolation, `${place.pointer}/-`, {
          subresource: 'registry',
          status: 'Approved',
        }),
      ),
    },
  ],
};
