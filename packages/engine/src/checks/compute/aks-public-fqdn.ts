import { isKubernetes } from '../../facts/computeKinds';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeComputes } from './judgeComputes';

const OFF = { title: 'Turn the public FQDN off' };

/** A private AKS cluster has no public name. */
export const aksPublicFqdn: Check = {
  id: 'aks-public-fqdn',
  title: 'A private AKS cluster has no public FQDN',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.aksInferencing,
  reads: [
    '/compute/*/type',
    '/compute/*/privateCluster',
    '/compute/*/publicFqdn',
  ],
  expected: 'the public FQDN off',
  because:
    'Azure ML does not support a private AKS cluster whose control plane also has a public name.',
  offers: [OFF],
  evaluate: facts =>
    judgeComputes(
      facts,
      ({ item, at, quotedName }) => {
        const type = recognised(item.type);
        if (type && !isKubernetes(type)) return notApplicable(type);
        if (item.privateCluster === false) return notApplicable('not private');
        if (item.publicFqdn === false) return pass('no public FQDN');
        const name = quotedName();
        if (!type) return unknown(at('type'), `type of ${name} not known`);
        if (item.publicFqdn === undefined) {
          return unknown(at('publicFqdn'), `public FQDN of ${name} not known`);
        }
        return item.privateCluster
          ? fail({
              pointer: at('publicFqdn'),
              observed: `${name} is private and has a public FQDN`,
            })
          : unknown(
              at('privateCluster'),
              `not known whether ${name} is private`,
            );
      },
      { pass: 'none', notApplicable: 'no private clusters' },
    ),
  writes: ['/compute/*/publicFqdn'],
  fix: ({ isolation }, { places }) => [
    {
      ...OFF,
      patch: places.map(place => setFact(isolation, place.pointer, false)),
    },
  ],
};
