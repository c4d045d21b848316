export { describePolicyProblem, type PolicyProblem } from './problem';
export { type PolicyReading, policyVersionOf, readPolicy } from './readPolicy';
