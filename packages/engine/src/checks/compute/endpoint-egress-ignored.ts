import { Facts } from '../../facts/facts';
import { recognised } from '../../facts/stated';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { EndpointAt, judgeEndpoints } from './judgeEndpoints';

const MODE = '/outbound/isolationMode';
const WITHOUT = { title: 'Deploy again without the setting' };

function judge(
  { item, index, at }: EndpointAt,
  managed: Facts['managed'],
): Outcome {
  const name = item.name ? quoted(item.name) : `endpoint ${index + 1}`;
  const kind = recognised(item.kind);
  const runsOn = recognised(item.computeType);
  if (kind === 'batch') return notApplicable('a batch endpoint');
  if (runsOn === 'Kubernetes') return notApplicable('on Kubernetes');
  if (!item.deployments) {
    return unknown(at('deployments'), `deployments of ${name} not known`);
  }
  return judgeEach(
    item.deployments,
    ({ egressPublicNetworkAccess: egress }, number) => {
      const place = pointer(
        'endpoints',
        index,
        'deployments',
        number,
        'egressPublicNetworkAccess',
      );
      if (egress === undefined) {
        return unknown(place, `egress setting of ${name} not known`);
      }
      if (egress !== 'Disabled') return pass('no egress of its own');
      if (!kind) return unknown(at('kind'), `kind of ${name} not known`);
      if (!runsOn) {
        return unknown(at('computeType'), `where ${name} runs is not known`);
      }
      return managed
        ? fail({
            pointer: place,
            observed: `a deployment of ${name} turns off egress by itself`,
          })
        : unknown(MODE, 'mode not known');
    },
    { pass: 'none', notApplicable: 'no deployments' },
  );
}

/** With a managed network no deployment relies on the older egress setting. */
export const endpointEgressIgnored: Check = {
  id: 'endpoint-egress-ignored',
  title: 'No deployment relies on an egress setting that is ignored',
  nature: 'risk',
  severity: 'low',
  boundary: 'compute',
  source: sources.onlineEndpoints,
  reads: [
    MODE,
    '/endpoints/*/kind',
    '/endpoints/*/computeType',
    '/endpoints/*/deployments/*/egressPublicNetworkAccess',
  ],
  expected: 'the egress setting left out',
  because:
    'With a managed network Azure ignores it: where data can go is decided by the outbound rules, however closed the deployment looks.',
  // The lane tells who can reach an endpoint, not where it can send data.
  opens: 'closed',
  offers: [WITHOUT],
  evaluate(facts) {
    if (facts.managed === false) return notApplicable('no managed network');
    return judgeEndpoints(facts, endpoint => judge(endpoint, facts.managed), {
      pass: 'none',
      notApplicable: 'no managed online deployments',
    });
  },
  writes: ['/endpoints/*/deployments/*/egressPublicNetworkAccess'],
  fix: (_facts, { places }) => [
    {
      ...WITHOUT,
      patch: places.map(place => ({ op: 'remove', path: place.pointer })),
    },
  ],
};
