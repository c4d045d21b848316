import { CheckCases } from '../../__testUtils__/cases/parts';
import {
  HALF_KNOWN_ACCOUNT,
  OPEN_ACCOUNT,
  STUDIO,
  withAccount,
} from '../../__testUtils__/cases/studioParts';

/** Cases of `studio-storage-addresses`. */
export const cases: CheckCases = {
  pass: [withAccount({ ipRules: [] }, STUDIO)],
  fail: [withAccount({ ipRules: ['203.0.113.7'] }, STUDIO)],
  unknown: [
    {},
    withAccount({}, STUDIO),
    withAccount({ ...HALF_KNOWN_ACCOUNT, ipRules: ['203.0.113.7'] }, STUDIO),
  ],
  'not-applicable': [withAccount(OPEN_ACCOUNT, STUDIO)],
};
