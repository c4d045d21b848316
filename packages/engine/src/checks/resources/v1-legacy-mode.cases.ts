import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `v1-legacy-mode`. */
export const cases: CheckCases = {
  pass: [{ v1LegacyMode: false }],
  fail: [{ v1LegacyMode: true }],
  unknown: [{}],
};

/** Statuses that the check never gives. */
export const neverGiven = ['not-applicable'];
