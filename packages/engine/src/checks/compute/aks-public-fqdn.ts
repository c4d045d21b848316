import { isKubernetes } from '../../facts/computeKinds';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { CheckDetails, CheckFix, JudgingCheck } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeComputes } from './judgeComputes';

const OFF = { title: 'Turn the public FQDN off' };

/** A private AKS cluster has no public name. */
export const aksPublicFqdn: JudgingCheck = {
  id: 'aks-public-fqdn',
  title: 'A private AKS cluster has no public FQDN',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.aksInferencing,
  expected: 'the public FQDN off',
  because:
    'Azure ML does not support a private AKS cluster whose control plane also has a public name.',
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
};

/** Ways out of it, smallest first. */
export const aksPublicFqdnFix: CheckFix = ({ isolation }, { places }) => [
  {
    ...OFF,
    patch: places.map(place => setFact(isolation, place.pointer, false)),
  },
];

/** What is told of it, and what searches ask. */
export const aksPublicFqdnDetails = (): CheckDetails => ({
  reads: [
    '/compute/*/type',
    '/compute/*/privateCluster',
    '/compute/*/publicFqdn',
  ],
  offers: [OFF],
  writes: ['/compute/*/publicFqdn'],
});
