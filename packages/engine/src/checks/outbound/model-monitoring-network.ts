import { isNeeded } from '../../facts/needs';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { NEED_READS } from './managedNetworkNeed';

/** Models are not monitored where only approved destinations are let out. */
export const modelMonitoringNetwork: Check = {
  id: 'model-monitoring-network',
  title: 'Model monitoring is not needed with approved outbound only',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.modelMonitoring,
  reads: NEED_READS,
  expected: 'internet outbound, or a network of your own, for model monitoring',
  because:
    'Model monitoring is not supported in a managed network that lets only approved destinations out.',
  evaluate(facts) {
    const needed = isNeeded(facts, 'ModelMonitoring');
    if (needed === undefined) return unknown('/needs', 'needs not known');
    if (!needed) return notApplicable('not needed');
    if (!facts.mode) return unknown('/outbound/isolationMode', 'not known');
    return facts.mode === 'AllowOnlyApprovedOutbound'
      ? fail({
          pointer: '/needs',
          observed: 'model monitoring needed with approved outbound only',
        })
      : pass(facts.mode);
  },
};
