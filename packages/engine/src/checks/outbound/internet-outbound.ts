import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import {
  APPROVED_ONLY,
  approvedOnly,
  APPROVED_ONLY_WRITES,
} from './approvedOnly';

const MODE = '/outbound/isolationMode';

/** Data cannot be sent anywhere on the internet. */
export const internetOutbound: Check = {
  id: 'internet-outbound',
  title: 'Outbound traffic is limited to approved destinations',
  nature: 'risk',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [MODE],
  expected: 'AllowOnlyApprovedOutbound, or a filtered custom network',
  because:
    'With internet outbound any job can send data to any host. The mode can be made stricter later, never looser.',
  opens: 'open',
  offers: [APPROVED_ONLY],
  enforcedBy:
    'Azure Machine Learning Workspaces should use Allow Only Approved Outbound Managed Vnet mode (6ddb1705), only with its isolationMode parameter set',
  evaluate({ mode }) {
    if (!mode) return unknown(MODE, 'mode not known');
    if (mode === 'Disabled') return notApplicable('no managed network');
    return mode === 'AllowOnlyApprovedOutbound'
      ? pass(mode)
      : fail({ pointer: MODE, observed: 'any internet destination' });
  },
  writes: APPROVED_ONLY_WRITES,
  fix: approvedOnly,
};
