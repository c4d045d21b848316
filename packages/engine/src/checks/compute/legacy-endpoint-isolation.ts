import { Facts } from '../../facts/facts';
import { isNeeded } from '../../facts/needs';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { EndpointAt, judgeEndpoints } from './judgeEndpoints';

const MODE = '/outbound/isolationMode';
const WORDS = { pass: 'none', notApplicable: 'no deployments' };

function judgeDeployments({ item, index, at, name }: EndpointAt): Outcome {
  if (!item.deployments) {
    return unknown(at('deployments'), `deployments of ${name()} not known`);
  }
  return judgeEach(
    item.deployments,
    ({ egressPublicNetworkAccess: egress }, number) => {
      const here = pointer(
        'endpoints',
        index,
        'deployments',
        number,
        'egressPublicNetworkAccess',
      );
      if (egress === undefined) return unknown(here, 'egress not known');
      return egress === 'Disabled'
        ? fail({ pointer: here, observed: `${name()} is isolated by itself` })
        : pass('not isolated by itself');
    },
    WORDS,
  );
}

const judge = (facts: Facts): Outcome =>
  facts.custom && isNeeded(facts, 'ManagedOnlineEndpoints')
    ? fail({
        pointer: '/needs',
        observed: 'managed online endpoints needed in a custom network',
      })
    : judgeEndpoints(facts, judgeDeployments, WORDS);

/** Managed online endpoints isolated one deployment at a time, the older way. */
export const legacyEndpointIsolation: Check = {
  id: 'legacy-endpoint-isolation',
  title: 'Deployments are not isolated one by one',
  nature: 'risk',
  severity: 'low',
  boundary: 'compute',
  source: sources.onlineEndpoints,
  reads: [
    MODE,
    '/needs',
    '/endpoints/*/deployments/*/egressPublicNetworkAccess',
  ],
  expected: 'a managed network for the workspace',
  because:
    'The older way gives each deployment a network and three private endpoints of its own, cannot be changed afterwards and is not recommended. One page offers it as the way to serve from a custom network while its table says that such endpoints are not supported; both are right, and the managed network is the way out.',
  // It isolates all the same: the risk is what it costs to keep and to leave.
  opens: 'closed',
  evaluate(facts) {
    if (facts.managed) return notApplicable('a managed network');
    const outcome = judge(facts);
    return facts.managed === undefined && outcome.status === 'fail'
      ? unknown(MODE, 'mode not known')
      : outcome;
  },
};
