import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `isolation-mode`. */
export const cases: CheckCases = {
  pass: [
    { outbound: { isolationMode: 'allow_internet_outbound' } },
    { outbound: { isolationMode: 'AllowInternetOutBound' } },
  ],
  fail: [{ outbound: { isolationMode: 'Isolated' } }],
  unknown: [{}],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
