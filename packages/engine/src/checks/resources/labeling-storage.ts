import { Check } from '../check';
import { fail, pass } from '../outcome';
import { sources } from '../../model/sources';
import { judgeNeeded } from './judgeNeeded';

const STORAGE = '/resources/storage';

/** Assisted labeling wants an account of its own. */
export const labelingStorage: Check = {
  id: 'labeling-storage',
  title: 'Labeling has a storage account that is not the default',
  nature: 'advice',
  severity: 'medium',
  boundary: 'resources',
  source: sources.labeling,
  reads: ['/needs', STORAGE],
  expected: 'a second storage account; it may be behind a network too',
  because:
    'ML-assisted labeling does not work with a default account behind a virtual network. Labeling by hand does.',
  evaluate: facts =>
    judgeNeeded(facts, 'DataLabeling', () => {
      const accounts = facts.resources?.storage ?? [];
      return accounts.length > 1
        ? pass('another account')
        : fail({ pointer: STORAGE, observed: 'no other account' });
    }),
};
