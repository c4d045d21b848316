import { isKubernetes } from '../../facts/computeKinds';
import { Facts } from '../../facts/facts';
import { Known } from '../../facts/known';
import { sameRegion } from '../../facts/modes';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { PRIVATE_ENDPOINTS } from '../inbound/pointers';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { setFact } from '../patches';
import { ComputeAt, judgeComputes } from './judgeComputes';

const NEARER = { title: 'Use a cluster in the region of the workspace' };

function judge(
  { item, at, quotedName }: ComputeAt,
  { region: own }: Facts,
  isPrivate: Known,
): Outcome {
  const type = recognised(item.type);
  const { region } = item;
  if (type && !isKubernetes(type)) return notApplicable(type);
  if (region === undefined) {
    return unknown(at('region'), `region of ${quotedName()} not known`);
  }
  const same = sameRegion(region, own);
  if (same === undefined) return unknown('/region', 'region not known');
  if (same) return pass(region);
  if (type !== 'AKS') {
    return unknown(
      at('type'),
      `not known whether ${quotedName()} is an AKS cluster`,
    );
  }
  return isPrivate
    ? fail({
        pointer: at('region'),
        observed: `${quotedName()} is in ${quoted(region)}`,
      })
    : unknown(PRIVATE_ENDPOINTS, 'private endpoints not known');
}

/** An AKS cluster is in the region of a workspace with a private endpoint. */
export const aksRegion: Check = {
  id: 'aks-region',
  title: 'AKS is in the region of a private workspace',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.privateLink,
  reads: ['/compute/*/type', '/compute/*/region', '/region', PRIVATE_ENDPOINTS],
  expected: 'the region of the workspace',
  because:
    'A workspace with a private endpoint takes AKS clusters of its own region only. Other Kubernetes clusters may stand elsewhere, so for them it is not known.',
  offers: [NEARER],
  evaluate(facts) {
    const isPrivate = facts.inbound?.hasApprovedEndpoint;
    if (isPrivate === false) return notApplicable('no private endpoint');
    return judgeComputes(facts, compute => judge(compute, facts, isPrivate), {
      pass: 'the same region',
      notApplicable: 'no Kubernetes clusters',
    });
  },
  writes: ['/compute/*/region'],
  fix: ({ isolation }, { places }) => [
    {
      ...NEARER,
      patch: places.map(place =>
        setFact(isolation, place.pointer, isolation.region),
      ),
    },
  ],
};
