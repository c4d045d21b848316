import { z } from 'zod';
import { complianceReasonSchema, complianceSchema } from '../model/posture';
import { VERDICTS } from '../model/words';

/**
 * What a case expects. `failing` are all the reasons why policy is not met, in any
 * order: the ids of checks, and for what is no check the kind of reason
 * (`verdict`, `classification`, `region`, `destination`). Left out, it is not
 * looked at, and neither is `verdict`.
 * @public
 */
export const policyExpectationSchema = z.strictObject({
  meets: complianceSchema.shape.meets,
  verdict: z.enum(VERDICTS).optional(),
  failing: z.array(z.string().min(1).max(100)).max(200).optional(),
});

/**
 * One case of a file of tests: an isolation written out, or the `file` that holds
 * a workspace, and what is expected. `dataClassification` is for those that do not
 * say theirs.
 */
const caseSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    isolation: z.record(z.string(), z.unknown()).optional(),
    file: z.string().min(1).optional(),
    dataClassification: z.string().min(1).optional(),
    expect: policyExpectationSchema,
  })
  .refine(({ isolation, file }) => !isolation !== !file, {
    message: 'an isolation or a file, and not both',
  });

/**
 * A file of tests of a policy. `policy` is the name of a shipped one, the path of a
 * file, or the policy itself. Paths start at the file that has them.
 * @public
 */
export const policyTestFileSchema = z.strictObject({
  policy: z.union([z.string().min(1), z.record(z.string(), z.unknown())]),
  cases: z.array(caseSchema).min(1).max(1000),
});

/** {@inheritDoc policyExpectationSchema} @public */
export type PolicyExpectation = z.infer<typeof policyExpectationSchema>;
/** {@inheritDoc policyTestFileSchema} @public */
export type PolicyTestFile = z.infer<typeof policyTestFileSchema>;

/** The kinds of reason that a case can name, beside checks. @internal */
export const REASON_KINDS = complianceReasonSchema.shape.reason.options.filter(
  kind => kind !== 'check',
);
