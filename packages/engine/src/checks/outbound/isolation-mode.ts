import { ISOLATION_MODES } from '../../model/values';
import { CheckDetails, CheckFix, JudgingCheck } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { sources } from '../../model/sources';
import {
  APPROVED_ONLY,
  approvedOnly,
  approvedOnlyWrites,
} from './approvedOnly';

const MODE = '/outbound/isolationMode';

/** The isolation mode is one of the three. */
export const isolationMode: JudgingCheck = {
  id: 'isolation-mode',
  title: 'The isolation mode is one Azure has',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  expected: ISOLATION_MODES.join(', '),
  because:
    'A managed network has three modes; Azure refuses any other value, and a mode that is not stated says nothing about where data can go.',
  evaluate({ isolation, mode }) {
    const written = isolation.outbound?.isolationMode;
    if (written === undefined) return unknown(MODE, 'not stated');
    return mode
      ? pass(mode)
      : fail({ pointer: MODE, observed: `the mode is ${quoted(written)}` });
  },
};

/** Ways out of it, smallest first. */
export const isolationModeFix: CheckFix = approvedOnly;

/** What is told of it, and what searches ask. */
export const isolationModeDetails = (): CheckDetails => ({
  reads: [MODE],
  offers: [APPROVED_ONLY],
  writes: approvedOnlyWrites(),
});
