import { privateResource } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';
import {
  OPEN_ACCOUNT,
  STUDIO,
  withAccount,
} from '../../__testUtils__/cases/studioParts';

/** Cases of `labeling-storage`. */
export const cases: CheckCases = {
  pass: [
    {
      needs: ['DataLabeling'],
      resources: {
        storage: [{ ...privateResource('blob'), default: true }, {}],
      },
    },
  ],
  fail: [withAccount({}, { needs: ['DataLabeling'] })],
  unknown: [{}, { needs: ['DataLabeling'] }],
  'not-applicable': [
    withAccount({}, STUDIO),
    withAccount(OPEN_ACCOUNT, { needs: ['DataLabeling'] }),
  ],
};
