import { ISOLATION_MODES } from '../../model/values';
import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { sources } from '../../model/sources';
import {
  APPROVED_ONLY,
  approvedOnly,
  APPROVED_ONLY_WRITES,
} from './approvedOnly';

const MODE = '/outbound/isolationMode';

/** The isolation mode is one of the three. */
export const isolationMode: Check = {
  id: 'isolation-mode',
  title: 'The isolation mode is one Azure has',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [MODE],
  expected: ISOLATION_MODES.join(', '),
  because:
    'A managed network has three modes; Azure refuses any other value, and a mode that is not stated says nothing about where data can go.',
  offers: [APPROVED_ONLY],
  evaluate({ isolation, mode }) {
    const written = isolation.outbound?.isolationMode;
    if (written === undefined) return unknown(MODE, 'not stated');
    return mode
      ? pass(mode)
      : fail({ pointer: MODE, observed: `the mode is ${quoted(written)}` });
  },
  writes: APPROVED_ONLY_WRITES,
  fix: approvedOnly,
};
