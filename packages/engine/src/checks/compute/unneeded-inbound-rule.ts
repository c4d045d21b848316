import { hasPublicIpCompute } from '../../facts/someCompute';
import { namesAzureMl, namesBatch } from '../../facts/subnetInbound';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { INBOUND_READS, judgeInbound } from './judgeInbound';
import {
  REMOVE_OPENINGS,
  REMOVE_OPENINGS_WRITES,
  removeInbound,
} from './removeInbound';

/** An opening for Azure that nothing needs any more. */
export const unneededInbound: Check = {
  id: 'unneeded-inbound-rule',
  title: 'Subnets let in no service that has no need to',
  nature: 'advice',
  severity: 'medium',
  boundary: 'compute',
  source: sources.firewall,
  reads: ['/compute/*/nodePublicIp', ...INBOUND_READS],
  expected:
    'nothing from Azure Batch; Azure Machine Learning for public IPs only',
  because:
    'Azure Batch on ports 29876 and 29877 was needed once, and the page on exfiltration prevention still asks for it with public IPs. The newer page wins: only Azure Machine Learning on 44224 comes in, and only to nodes with a public IP.',
  offers: [REMOVE_OPENINGS],
  evaluate(facts) {
    const publicIp = hasPublicIpCompute(facts);
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
      if (publicIp) return pass('needed for public IPs');
      return publicIp === undefined
        ? unknown('/compute', 'public IP of compute not known')
        : fail({
            pointer: at,
            observed: 'AzureMachineLearning is let in for no public IP',
          });
    });
  },
  writes: REMOVE_OPENINGS_WRITES,
  fix: removeInbound,
};
