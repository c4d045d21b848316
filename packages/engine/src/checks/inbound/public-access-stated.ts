import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { PUBLIC_ACCESS } from './pointers';
import {
  PUBLIC_ACCESS_OFF,
  turnPublicAccessOff,
  PUBLIC_ACCESS_OFF_WRITES,
} from './turnPublicAccessOff';

/** Public access is said, and is a value Azure has. */
export const publicAccessStated: Check = {
  id: 'public-access-stated',
  title: 'Public network access is stated',
  nature: 'constraint',
  severity: 'high',
  boundary: 'inbound',
  source: sources.privateLink,
  reads: [PUBLIC_ACCESS],
  expected: 'Enabled or Disabled',
  because:
    'Tools disagree on what a missing setting means: the Azure CLI closes the workspace, Terraform opens it. Left out, it is not known who can get in.',
  offers: [PUBLIC_ACCESS_OFF],
  evaluate({ inbound, isolation }) {
    const written = isolation.inbound?.publicNetworkAccess;
    if (written === undefined) return unknown(PUBLIC_ACCESS, 'not stated');
    return inbound?.publicNetworkAccess !== 'other'
      ? pass(written)
      : fail({
          pointer: PUBLIC_ACCESS,
          observed: `public access is ${quoted(written)}`,
        });
  },
  writes: PUBLIC_ACCESS_OFF_WRITES,
  fix: turnPublicAccessOff,
};
