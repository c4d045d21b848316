import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeSpark, SPARK_READS } from './judgeSpark';

const STATUS = '/outbound/networkStatus';
const READY = '/outbound/sparkReady';
const AGAIN = { title: 'Provision the network again, with Spark' };

/** The network was provisioned with Spark. */
export const sparkProvisioned: Check = {
  id: 'spark-provisioned',
  title: 'The managed network is provisioned with Spark',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.managedNetwork,
  reads: [...SPARK_READS, STATUS, READY],
  expected: 'a network that is ready for Spark',
  because:
    'Creating compute provisions the network without Spark. Its jobs start only after provisioning that includes it.',
  offers: [AGAIN],
  evaluate: facts =>
    judgeSpark(facts, () => {
      const { networkStatus, sparkReady } = facts.outbound ?? {};
      if (sparkReady) return pass('ready');
      const status = recognised(networkStatus);
      if (status === 'Inactive') return notApplicable('not provisioned yet');
      if (!status) return unknown(STATUS, 'network status not known');
      return sparkReady === undefined
        ? unknown(READY, 'not known whether ready for Spark')
        : fail({
            pointer: READY,
            observed: 'the network was provisioned without Spark',
          });
    }),
  writes: [READY],
  fix: ({ isolation }) => [
    { ...AGAIN, patch: [setFact(isolation, READY, true)] },
  ],
};
