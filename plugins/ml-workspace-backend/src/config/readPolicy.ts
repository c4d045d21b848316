import {
  Policy,
  baselinePolicy,
  describePolicyProblem,
  readPolicy as readWritten,
} from '@ringfence/engine';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Where the policy stands in the configuration. @internal */
export const POLICY_KEY = 'mlWorkspace.policy';

/** A policy, and whether an organisation chose it or it is there without any. @internal */
export interface ConfiguredPolicy {
  policy: Policy;
  origin: 'shipped' | 'configured';
}

/** The configuration key behind a pointer into the policy. @internal */
export const keyOf = (pointer: string) =>
  [
    POLICY_KEY,
    ...pointer
      .split('/')
      .slice(1)
      .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~')),
  ].join('.');

/**
 * Reads `mlWorkspace.policy`; without it, the baseline that comes with the model.
 *
 * @throws InputError that names each wrong key, what was expected and what was found
 * @internal
 */
export function readPolicy(config: Config): ConfiguredPolicy {
  const value = config.getOptional(POLICY_KEY);
  if (value === undefined) return { policy: baselinePolicy, origin: 'shipped' };
  const { policy, problems } = readWritten(value);
  if (policy) return { policy, origin: 'configured' };
  const told = problems.map(
    problem => `${keyOf(problem.pointer)}: ${describePolicyProblem(problem)}`,
  );
  throw new InputError(
    `The policy cannot be used. ${told.join(
      '. ',
    )}. Correct it in app-config and start again`,
  );
}
