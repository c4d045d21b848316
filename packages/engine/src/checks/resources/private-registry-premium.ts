import { isPrivateRegistry } from '../../facts/resourceFirewall';
import { Check } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';

const LIST = '/resources/containerRegistry';
const UPGRADE = { title: 'Use the Premium registry' };

/** A registry that is not open to all networks is Premium. */
export const privateRegistryPremium: Check = {
  id: 'private-registry-premium',
  title: 'A private container registry is Premium',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: [`${LIST}/*`],
  expected: 'SKU Premium',
  because:
    'Private endpoints and network rules exist in the Premium registry only.',
  offers: [UPGRADE],
  evaluate({ resources }) {
    const registries = resources?.containerRegistry;
    if (!registries) return unknown(LIST, 'container registry not known');
    return judgeEach(
      registries,
      (registry, index) => {
        const at = `${LIST}/${index}`;
        if (registry.registrySku === 'Premium') return pass('Premium');
        const closed = isPrivateRegistry(registry);
        if (closed === false) return notApplicable('open to all networks');
        if (registry.sku === undefined) {
          return unknown(`${at}/sku`, 'SKU of the registry not known');
        }
        return closed
          ? fail({
              pointer: `${at}/sku`,
              observed: `a private registry with SKU ${quoted(registry.sku)}`,
            })
          : unknown(at, 'not known whether the registry is private');
      },
      { pass: 'all fit', notApplicable: 'no private registry' },
    );
  },
  writes: [`${LIST}/*/sku`],
  fix: ({ isolation }, outcome) => [
    {
      ...UPGRADE,
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, 'Premium'),
      ),
    },
  ],
};
