export { describePolicyProblem, type PolicyProblem } from './problem';
export {
  type PolicyReading,
  policyProblems,
  policyVersionOf,
  readPolicy,
} from './readPolicy';
