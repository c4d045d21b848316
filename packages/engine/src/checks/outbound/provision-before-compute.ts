import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';

const MODE = '/outbound/isolationMode';
const PROVISION = '/outbound/provisionOnCreation';

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
  offers: [{ title: 'Provision it when the workspace is created' }],
  evaluate(facts) {
    const { managed, outbound } = facts;
    if (managed === false) return notApplicable('no managed network');
    const { provisionOnCreation, networkStatus } = outbound ?? {};
    if (provisionOnCreation) return pass('with the workspace');
    if (networkStatus === undefined) {
      return unknown('/outbound/networkStatus', 'status not known');
    }
    if (networkStatus === 'Active') return pass('active');
    if (provisionOnCreation === undefined) {
      return unknown(PROVISION, 'not known when it is provisioned');
    }
    return managed
      ? fail({ pointer: PROVISION, observed: 'left to the first compute' })
      : unknown(MODE, 'mode not known');
  },
  writes: [PROVISION],
  fix: ({ isolation }) => [
    {
      title: 'Provision it when the workspace is created',
      patch: [setFact(isolation, PROVISION, true)],
    },
  ],
};
