import { hasComputeOf, hasPublicIpCompute } from '../../facts/someCompute';
import { isOnPort, namesAzureMl, namesBatch } from '../../facts/subnetInbound';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { INBOUND_READS, judgeInbound } from './judgeInbound';
import {
  REMOVE_OPENINGS,
  REMOVE_OPENINGS_WRITES,
  removeInbound,
} from './removeInbound';

/** Attached compute that Azure Machine Learning signs in to. */
const REACHED_BY_SSH = ['Databricks', 'VirtualMachine', 'HDInsight'] as const;

/** An opening for Azure that nothing needs any more. */
export const unneededInbound: Check = {
  id: 'unneeded-inbound-rule',
  title: 'Subnets let in no service that has no need to',
  nature: 'advice',
  severity: 'medium',
  boundary: 'compute',
  source: sources.firewall,
  reads: ['/compute/*/nodePublicIp', '/compute/*/type', ...INBOUND_READS],
  expected:
    'nothing from Azure Batch; Azure Machine Learning for public IPs, and on 22 for attached machines',
  because:
    'Azure Batch on ports 29876 and 29877 was needed once, and the page on exfiltration prevention still asks for it with public IPs. The newer page wins: only Azure Machine Learning on 44224 comes in, and only to nodes with a public IP. Attached Databricks, virtual machines and HDInsight are signed in to on port 22.',
  offers: [REMOVE_OPENINGS],
  evaluate(facts) {
    const publicIp = hasPublicIpCompute(facts);
    const attached = hasComputeOf(facts, ...REACHED_BY_SSH);
    return judgeInbound(facts, (rule, at) => {
      const batch = namesBatch(rule);
      if (batch === undefined) return unknown(at, 'not known');
      if (batch) {
        return fail({
          pointer: at,
          observed: `${quoted(rule.source ?? '')} is let in`,
        });
      }
      if (!namesAzureMl(rule)) return pass('another source');
      const ssh = isOnPort(rule, 22);
      if (ssh && attached) return pass('needed for attached compute');
      if (publicIp) return pass('needed for public IPs');
      if (publicIp === undefined) {
        return unknown('/compute', 'public IP of compute not known');
      }
      return ssh !== false && attached !== false
        ? unknown(
            ssh === undefined ? at : '/compute',
            'not known whether attached compute needs it',
          )
        : fail({
            pointer: at,
            observed: 'AzureMachineLearning is let in for no public IP',
          });
    });
  },
  writes: REMOVE_OPENINGS_WRITES,
  fix: removeInbound,
};
