import { isPrivateRegistry } from '../../facts/resourceFirewall';
import { CheckDetails, CheckFix, JudgingCheck } from '../check';
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
export const privateRegistryPremium: JudgingCheck = {
  id: 'private-registry-premium',
  title: 'A private container registry is Premium',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.secureWorkspace,
  expected: 'SKU Premium',
  because:
    'Private endpoints and network rules exist in the Premium registry only.',
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
};

/** Ways out of it, smallest first. */
export const privateRegistryPremiumFix: CheckFix = ({ isolation }, outcome) => [
  {
    ...UPGRADE,
    patch: outcome.places.map(place =>
      setFact(isolation, place.pointer, 'Premium'),
    ),
  },
];

/** What is told of it, and what searches ask. */
export const privateRegistryPremiumDetails = (): CheckDetails => ({
  reads: [`${LIST}/*`],
  offers: [UPGRADE],
  writes: [`${LIST}/*/sku`],
});
