import { EndpointFacts, Facts } from '../../facts/facts';
import { allTrue, Known } from '../../facts/known';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { NETWORKS } from '../networks';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { EndpointAt, judgeEndpoints } from './judgeEndpoints';

/** Whether every deployment uses the older isolation of its own, which a custom network allows. */
function isIsolatedByDeployment({ deployments }: EndpointFacts): Known {
  if (!deployments) return undefined;
  const isolated = deployments.map(
    ({ egressPublicNetworkAccess: egress }) => egress && egress === 'Disabled',
  );
  return isolated.length > 0 && allTrue(isolated);
}

function judge(
  { item, at, name }: EndpointAt,
  custom: Facts['custom'],
): Outcome {
  const kind = recognised(item.kind);
  if (kind === 'batch') return notApplicable('a batch endpoint');
  const runsOn = recognised(item.computeType);
  if (runsOn === 'Kubernetes') return pass('on Kubernetes');
  if (!kind) return unknown(at('kind'), `kind of ${name()} not known`);
  if (!runsOn) {
    return unknown(at('computeType'), `where ${name()} runs is not known`);
  }
  if (custom === undefined) {
    return unknown(NETWORKS, 'not known whether it uses a custom network');
  }
  const isolated = isIsolatedByDeployment(item);
  if (isolated) return pass('isolated per deployment, the older way');
  return isolated === undefined
    ? unknown(at('deployments'), `deployments of ${name()} not known`)
    : fail({
        pointer: at('computeType'),
        observed: `${name()} is a managed online endpoint in a custom network`,
      });
}

/** A custom network does without managed online endpoints. */
export const customNetworkManagedEndpoints: Check = {
  id: 'custom-network-managed-endpoints',
  title: 'A custom network has no managed online endpoints',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.configurations,
  reads: ['/endpoints/*/computeType', NETWORKS],
  expected: 'Kubernetes online endpoints, or a managed network',
  because:
    'Managed online endpoints run in Microsoft’s network and cannot be put into yours. Only the older isolation per deployment works, and it is not recommended.',
  evaluate(facts) {
    if (facts.custom === false) return notApplicable('no custom network');
    return judgeEndpoints(facts, endpoint => judge(endpoint, facts.custom), {
      pass: 'none managed',
      notApplicable: 'no online endpoints',
    });
  },
};
