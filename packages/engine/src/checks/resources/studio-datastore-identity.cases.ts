import { CheckCases } from '../../__testUtils__/cases/parts';
import {
  HALF_KNOWN_ACCOUNT,
  OPEN_ACCOUNT,
  STUDIO,
  withAccount,
} from '../../__testUtils__/cases/studioParts';

/** Cases of `studio-datastore-identity`. */
export const cases: CheckCases = {
  pass: [withAccount({}, { ...STUDIO, datastoreManagedIdentity: true })],
  fail: [withAccount({}, { ...STUDIO, datastoreManagedIdentity: false })],
  unknown: [
    {},
    STUDIO,
    withAccount({}, STUDIO),
    withAccount(HALF_KNOWN_ACCOUNT, {
      ...STUDIO,
      datastoreManagedIdentity: false,
    }),
  ],
  'not-applicable': [
    withAccount({}, { needs: [] }),
    withAccount(OPEN_ACCOUNT, { ...STUDIO, datastoreManagedIdentity: false }),
  ],
};
