import { readInbound } from '../../facts/reach/inbound';
import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { IP_RULES, PUBLIC_ACCESS } from './pointers';
import {
  PUBLIC_ACCESS_OFF,
  turnPublicAccessOff,
  PUBLIC_ACCESS_OFF_WRITES,
} from './turnPublicAccessOff';

/** Public access is off, or limited to selected addresses. */
export const publicAccessRestricted: Check = {
  id: 'public-access-restricted',
  title: 'The workspace is not open to all networks',
  nature: 'risk',
  severity: 'high',
  boundary: 'inbound',
  source: sources.secureWorkspace,
  reads: [PUBLIC_ACCESS, IP_RULES],
  expected: 'public access off, or on for selected addresses',
  because:
    'Whoever holds a valid or stolen token can reach the workspace from any network; nothing but sign-in stands between.',
  opens: 'open',
  offers: [PUBLIC_ACCESS_OFF],
  enforcedBy:
    'Azure Machine Learning Workspaces should disable public network access (438c38d2)',
  evaluate(facts) {
    const { worst, best, unknowns } = readInbound(facts);
    if (worst !== best && worst === 'open') {
      return unknown(unknowns[0].pointer, `not known ${unknowns[0].label}`);
    }
    if (best !== 'open') {
      return pass(
        best === 'closed' ? 'public access off' : 'on for selected addresses',
      );
    }
    return fail({
      pointer: PUBLIC_ACCESS,
      observed: 'public access on, for all networks',
    });
  },
  writes: PUBLIC_ACCESS_OFF_WRITES,
  fix: turnPublicAccessOff,
};
