import { z } from 'zod';
import { Policy } from '../policy';
import { SHIPPED_POLICIES, shippedPolicy } from '../shipped';
import { PolicyProblem } from './problem';
import { shapeProblems } from './shapeProblems';

const referenceSchema = z.strictObject({
  shipped: z.enum(SHIPPED_POLICIES),
  revision: z.number().int().positive().optional(),
});

const isReference = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'shipped' in value;

/**
 * A shipped policy where its name stands in place of a policy: `regulated`, or
 * `{ shipped: regulated, revision: 4 }` for who has to raise the revision, as when
 * they change from one to another. `undefined` for anything else.
 * @internal
 */
export function readReference(
  value: unknown,
):
  | { policy: Policy; problems?: undefined }
  | { policy?: undefined; problems: PolicyProblem[] }
  | undefined {
  if (typeof value === 'string') {
    const policy = shippedPolicy(value);
    if (policy) return { policy };
    return {
      problems: [
        {
          pointer: '',
          message: `got "${value.slice(0, 80)}"`,
          expected: `one of ${SHIPPED_POLICIES.join(', ')}, or a policy`,
          fix: 'correct the name',
        },
      ],
    };
  }
  if (!isReference(value)) return undefined;
  const parsed = referenceSchema.safeParse(value);
  if (!parsed.success) {
    return { problems: shapeProblems(parsed.error.issues, value) };
  }
  const { shipped, revision } = parsed.data;
  const policy = shippedPolicy(shipped)!;
  return { policy: { ...policy, revision: revision ?? policy.revision } };
}
