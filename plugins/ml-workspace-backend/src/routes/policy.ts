import {
  Policy,
  WrittenPolicy,
  policyVersionOf,
  readPolicy,
} from '@ringfence/engine';
import { refuse } from '../service/refuse';
import { audits, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

const PREVIEWED = 100;

/**
 * The policy that people wrote, every tier complete.
 *
 * @throws InputError with a field error for each place that cannot be used
 */
function usable(written: WrittenPolicy): Policy {
  const { policy, problems } = readPolicy(written);
  if (policy) return policy;
  throw refuse({
    fields: problems.map(({ message, expected, fix, ...problem }) => ({
      pointer: `/policy${problem.pointer}`,
      message: `${message}; ${fix}`,
      expected,
    })),
  });
}

const citationOf = (policy: Policy) => ({
  hash: policyVersionOf(policy),
  name: policy.name,
  revision: policy.revision,
});

/** Read the policy, preview another, publish it, and say how far judging by it has come. @internal */
export function policyHandlers(
  options: RouterOptions,
): Handlers<'getPolicy' | 'publishPolicy' | 'previewPolicy' | 'getStatus'> {
  const { gone, policies, previewer, workspaceAccess, judgeAgain } = options;
  const { approvers, follower, rejudger, record } = options;
  return {
    getPolicy: reads('policy-read', async () => {
      const { hash: version, policy } = await policies.active();
      return { version, policy };
    }),

    publishPolicy: audits('policy-publish', 'high', async ({ body }) => {
      const policy = usable((await body()).policy);
      const problems = await approvers.problems(policy);
      if (problems.length) {
        throw refuse({
          fields: problems.map(({ pointer, ...problem }) => ({
            ...problem,
            pointer: `/policy${pointer}`,
          })),
        });
      }
      const isNew = await policies.publish(policy);
      const citation = citationOf(policy);
      const { hash, revision } = citation;
      return {
        status: isNew ? 201 : 200,
        meta: { hash, revision, isNew },
        answer: () => {
          if (isNew) judgeAgain();
          return citation;
        },
      };
    }),

    previewPolicy: reads('policy-preview', async ({ credentials, body }) => {
      const { policy: written, cursor, limit = PREVIEWED } = await body();
      const policy = usable(written);
      const narrow = await workspaceAccess.readable(credentials);
      return previewer.preview({ policy, cursor, limit, narrow });
    }),

    getStatus: reads('status-read', async ({ credentials }) => {
      const { hash, policy, engine } = await policies.active();
      // Numbers over all workspaces tell of those that somebody may not see.
      const seesAll = await workspaceAccess.allowsAll(credentials);
      const rejudging = seesAll ? await rejudger.progress() : undefined;
      return {
        policy: { hash, name: policy.name, revision: policy.revision },
        engineVersion: engine.version,
        ...(follower.problem && { policyProblem: follower.problem }),
        ...(seesAll && {
          due: await rejudger.due(),
          gone: await gone(),
        }),
        ...(rejudging && { rejudging }),
        record: await record.status(),
      };
    }),
  };
}
