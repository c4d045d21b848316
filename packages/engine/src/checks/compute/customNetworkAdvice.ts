import { azureValue } from '../../model/azureValue';
import { WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { Check, Outcome } from '../check';
import { usesManagedNetwork } from '../../facts/modes';
import { inCustomNetwork, isNeeded, NETWORKS } from '../networks';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../sources';

const MODE = '/outbound/isolationMode';

/** A managed network is the better choice where nothing speaks against it. */
export const preferManagedNetwork: Check = {
  id: 'prefer-managed-network',
  title: 'The network is managed',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.plan,
  reads: [MODE, NETWORKS],
  expected: 'a managed network, unless a custom one is needed',
  because:
    'A custom network costs upkeep and does without managed online endpoints, serverless Spark, foundation models and MLflow models without code; new features reach it late. It is right for AKS, for logs of your own firewall, for resources outside Azure that do not speak HTTP, and for a network that is already there.',
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    if (managed) return pass('managed');
    if (managed === undefined) return unknown(MODE, 'mode not known');
    return inCustomNetwork(isolation, () =>
      fail({ pointer: NETWORKS, observed: 'a custom network' }),
    );
  },
};

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
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    if (managed) return notApplicable('a managed network');
    const outcome = judgeDeployments(isolation);
    return managed === undefined && outcome.status === 'fail'
      ? unknown(MODE, 'mode not known')
      : outcome;
  },
};

function judgeDeployments(isolation: WorkspaceIsolation): Outcome {
  const { endpoints } = isolation;
  const custom = inCustomNetwork(isolation, () => pass('')).status === 'pass';
  if (custom && isNeeded(isolation, 'ManagedOnlineEndpoints')) {
    return fail({
      pointer: '/needs',
      observed: 'managed online endpoints needed in a custom network',
    });
  }
  if (!endpoints) return unknown('/endpoints', 'endpoints not known');
  return judgeEach(
    endpoints,
    ({ name, deployments }, index) => {
      const at = pointer('endpoints', index, 'deployments');
      const what = name ?? `endpoint ${index + 1}`;
      if (!deployments) return unknown(at, `deployments of ${what} not known`);
      return judgeEach(
        deployments,
        ({ egressPublicNetworkAccess: egress }, number) => {
          const here = `${at}/${number}/egressPublicNetworkAccess`;
          if (egress === undefined) return unknown(here, 'egress not known');
          return azureValue(egress, PUBLIC_NETWORK_ACCESS) === 'Disabled'
            ? fail({ pointer: here, observed: `${what} is isolated by itself` })
            : pass('not isolated by itself');
        },
        { pass: 'none', notApplicable: 'no deployments' },
      );
    },
    { pass: 'none', notApplicable: 'no deployments' },
  );
}
