import { azureValue } from '../../model/azureValue';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';
import { judgeSpark, SPARK_READS } from './spark';

/** The network was provisioned with Spark. */
export const sparkProvisioned: Check = {
  id: 'spark-provisioned',
  title: 'The managed network is provisioned with Spark',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [...SPARK_READS, '/outbound/networkStatus', '/outbound/sparkReady'],
  expected: 'a network that is ready for Spark',
  because:
    'Creating compute provisions the network without Spark. Its jobs start only after provisioning that includes it.',
  evaluate: isolation =>
    judgeSpark(isolation, () => {
      const { networkStatus, sparkReady } = isolation.outbound ?? {};
      if (sparkReady) return pass('ready');
      const status = azureValue(networkStatus, ['Active', 'Inactive']);
      if (status === 'Inactive') return notApplicable('not provisioned yet');
      if (!status) {
        return unknown('/outbound/networkStatus', 'network status not known');
      }
      return sparkReady === undefined
        ? unknown('/outbound/sparkReady', 'not known whether ready for Spark')
        : fail({
            pointer: '/outbound/sparkReady',
            observed: 'the network was provisioned without Spark',
          });
    }),
  fix: ({ isolation }) => [
    {
      title: 'Provision the network again, with Spark',
      patch: [setFact(isolation, '/outbound/sparkReady', true)],
    },
  ],
};
