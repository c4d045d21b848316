export * from './policy';
export * from './policySchema';
export { tierOf } from './tiers';
export * from './baseline';
export * from './regulated';
export * from './sandbox';
export { shippedPolicy } from './shipped';
export * from './reading';
export { enforcementOf } from './complianceRules';
export type { Waiver } from './waiver';
export { waivableSubjects } from './waive';
export {
  DEFAULT_WAIVER_DAYS,
  type TermsOfWaiver,
  waiverTermsOf,
} from './waiverTerms';
