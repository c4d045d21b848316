import { approvedOnly } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `associated-resources-present`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    {
      workspace: { kind: 'default' },
      resources: { storage: [], keyVault: [{}] },
    },
  ],
  unknown: [{}, { resources: { storage: [] } }],
  'not-applicable': [{ workspace: { kind: 'Project' } }],
};
