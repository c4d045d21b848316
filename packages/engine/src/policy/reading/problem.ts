import { FieldError } from '../../model/fieldError';
import { WrittenPolicy } from '../policy';

/** One place of a policy that cannot be used; `pointer` leads into the policy. @public */
export interface PolicyProblem extends FieldError {
  /** What to do. */
  fix: string;
}

/** Something that a policy of the right shape has to hold to. @internal */
export interface PolicyRule {
  /** Its name. */
  id: string;
  /** Where it is not kept. */
  find(policy: WrittenPolicy): PolicyProblem[];
}

/** What is wrong with a key that no policy has. @internal */
export const noSuchSetting = (pointer: string): PolicyProblem => ({
  pointer,
  message: 'there is no such setting',
  expected: 'a setting of a policy',
  fix: 'remove it or correct its name',
});

/** A problem in one sentence, without its place. @public */
export const describePolicyProblem = ({
  message,
  expected,
  fix,
}: PolicyProblem): string => `${message}; expected ${expected}; ${fix}`;
