import { Compute } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import { COMPUTE_TYPES } from '../../model/values';
import { hasApproved } from '../../facts/reach/privateEndpoints';
import { Check, Outcome } from '../check';
import { sameRegion } from '../../facts/modes';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const CLUSTERS: readonly string[] = ['AKS', 'Kubernetes'];
const ENDPOINTS = '/inbound/privateEndpoints';
const nameOf = ({ name }: Compute, index: number) =>
  name ? quoted(name) : `compute ${index + 1}`;

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
  evaluate({ compute }) {
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(
      compute,
      (item, index) => {
        const at = (field: string) => pointer('compute', index, field);
        const name = nameOf(item, index);
        const type = azureValue(item.type, COMPUTE_TYPES);
        if (type && !CLUSTERS.includes(type)) return notApplicable(type);
        if (item.privateCluster === false) return notApplicable('not private');
        if (item.publicFqdn === false) return pass('no public FQDN');
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
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Turn the public FQDN off',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, false),
      ),
    },
  ],
};

function judgeRegion(
  item: Compute,
  index: number,
  region: string | undefined,
  isPrivate: boolean | undefined,
): Outcome {
  const at = (field: string) => pointer('compute', index, field);
  const name = nameOf(item, index);
  const type = azureValue(item.type, COMPUTE_TYPES);
  if (type && !CLUSTERS.includes(type)) return notApplicable(type);
  if (item.region === undefined) {
    return unknown(at('region'), `region of ${name} not known`);
  }
  const same = sameRegion(item.region, region);
  if (same === undefined) return unknown('/region', 'region not known');
  if (same) return pass(item.region);
  if (type !== 'AKS') {
    return unknown(at('type'), `not known whether ${name} is an AKS cluster`);
  }
  return isPrivate
    ? fail({
        pointer: at('region'),
        observed: `${name} is in ${quoted(item.region)}`,
      })
    : unknown(ENDPOINTS, 'private endpoints not known');
}

/** An AKS cluster is in the region of a workspace with a private endpoint. */
export const aksRegion: Check = {
  id: 'aks-region',
  title: 'AKS is in the region of a private workspace',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.privateLink,
  reads: ['/compute/*/type', '/compute/*/region', '/region', ENDPOINTS],
  expected: 'the region of the workspace',
  because:
    'A workspace with a private endpoint takes AKS clusters of its own region only. Other Kubernetes clusters may stand elsewhere, so for them it is not known.',
  evaluate({ compute, region, inbound }) {
    const isPrivate = hasApproved(inbound?.privateEndpoints);
    if (isPrivate === false) return notApplicable('no private endpoint');
    if (!compute) return unknown('/compute', 'compute not known');
    return judgeEach(
      compute,
      (item, index) => judgeRegion(item, index, region, isPrivate),
      { pass: 'the same region', notApplicable: 'no Kubernetes clusters' },
    );
  },
  fix: ({ isolation }, outcome) => [
    {
      title: 'Use a cluster in the region of the workspace',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, isolation.region),
      ),
    },
  ],
};
