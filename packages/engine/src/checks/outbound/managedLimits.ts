import { azureValue } from '../../model/azureValue';
import { WorkspaceIsolation } from '../../model/isolation';
import { NEEDS } from '../../model/values';
import { Check, Outcome } from '../check';
import { usesManagedNetwork } from '../../facts/modes';
import { isNeeded } from '../networks';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const MODE = '/outbound/isolationMode';
const PROVISION = '/outbound/provisionOnCreation';

/** Judges a need that a managed network does not meet. */
function judgeNeed(
  isolation: WorkspaceIsolation,
  need: (typeof NEEDS)[number],
  observed: string,
): Outcome {
  const needed = isNeeded(isolation, need);
  if (needed === undefined) return unknown('/needs', 'needs not known');
  if (!needed) return notApplicable('not needed');
  const managed = usesManagedNetwork(isolation);
  if (managed === undefined) return unknown(MODE, 'mode not known');
  return managed
    ? fail({ pointer: '/needs', observed })
    : pass('no managed network');
}

/** A managed network keeps no logs that people could read. */
export const managedNetworkLogs: Check = {
  id: 'managed-network-logs',
  title: 'Logs of the network are not needed, or the network is your own',
  nature: 'advice',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.configurations,
  reads: ['/needs', MODE],
  expected: 'a custom network where flow, group or firewall logs are needed',
  because:
    'A managed network lies in Microsoft’s tenant and sends its flow, group and firewall logs to nobody. Newer API versions have a setting to monitor it, which the pages do not describe yet.',
  evaluate: isolation =>
    judgeNeed(isolation, 'NetworkLogs', 'logs needed in a managed network'),
};

/** A managed network reaches what is outside Azure by HTTP only. */
export const managedNetworkHttpOnly: Check = {
  id: 'managed-network-http-only',
  title: 'Nothing outside Azure is needed that does not speak HTTP',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.configurations,
  reads: ['/needs', MODE],
  expected: 'a custom network for databases and the like outside Azure',
  because:
    'Out of a managed network the only private way to your own premises is an Application Gateway, which carries HTTP and HTTPS.',
  evaluate: isolation =>
    judgeNeed(
      isolation,
      'NonHttpResources',
      'resources without HTTP needed in a managed network',
    ),
};

/** The managed network is there before the first compute. */
export const provisionBeforeCompute: Check = {
  id: 'provision-before-compute',
  title: 'The managed network is provisioned before the first compute',
  nature: 'advice',
  severity: 'low',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [MODE, PROVISION, '/outbound/networkStatus'],
  expected: 'provisioned with the workspace, or active already',
  because:
    'Otherwise the first compute provisions it, about 30 minutes and 10 more for host rules, and can time out on the way. An online deployment cannot do it at all.',
  evaluate(isolation) {
    const managed = usesManagedNetwork(isolation);
    if (managed === false) return notApplicable('no managed network');
    const { provisionOnCreation, networkStatus } = isolation.outbound ?? {};
    if (provisionOnCreation) return pass('with the workspace');
    if (networkStatus === undefined) {
      return unknown('/outbound/networkStatus', 'status not known');
    }
    if (azureValue(networkStatus, ['Active'])) return pass('active');
    if (provisionOnCreation === undefined) {
      return unknown(PROVISION, 'not known when it is provisioned');
    }
    return managed
      ? fail({ pointer: PROVISION, observed: 'left to the first compute' })
      : unknown(MODE, 'mode not known');
  },
  fix: ({ isolation }) => [
    {
      title: 'Provision it when the workspace is created',
      patch: [setFact(isolation, PROVISION, true)],
    },
  ],
};
