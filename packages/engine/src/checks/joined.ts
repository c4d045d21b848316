import { CheckDetails, CheckFix, JudgingCheck } from './check';

/** A check and how it is fixed. @internal */
export type FixOf = readonly [check: JudgingCheck, fix: CheckFix];

/** A check and what it says of itself. @internal */
export type DetailsOf = readonly [
  check: JudgingCheck,
  details: () => CheckDetails,
];
