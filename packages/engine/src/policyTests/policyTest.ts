import { z } from 'zod';
import { FieldsOf } from '../model/fieldsOf';
import { Compliance } from '../model/posture';
import { COMPLIANCE_REASONS } from '../model/postureSchema';
import { Verdict, VERDICTS } from '../model/words';

/**
 * What a case expects. `failing` are all the reasons why policy is not met, in any
 * order: the ids of checks, and for what is no check the kind of reason
 * (`verdict`, `classification`, `region`, `destination`). Left out, it is not
 * looked at, and neither is `verdict`.
 * @public
 */
export interface PolicyExpectation {
  /** Whether policy is met. */
  meets: Compliance['meets'];
  /** The verdict. */
  verdict?: Verdict;
  /** Why policy is not met. */
  failing?: string[];
}

/**
 * One case as it is written: an isolation written out, or the `file` that holds
 * a workspace, and what is expected.
 * @public
 */
export interface WrittenPolicyCase {
  /** What it is called in the report. */
  name: string;
  /** The isolation, not yet read. */
  isolation?: Record<string, unknown>;
  /** Path of a file that holds a workspace. */
  file?: string;
  /** For an isolation that does not say its own. */
  dataClassification?: string;
  /** What should come of it. */
  expect: PolicyExpectation;
}

/**
 * A file of tests of a policy. Paths start at the file that has them.
 * @public
 */
export interface PolicyTestFile {
  /** The name of a shipped one, the path of a file, or the policy itself. */
  policy: string | Record<string, unknown>;
  /** What is judged by it. */
  cases: WrittenPolicyCase[];
}

const expectationSchema = z.strictObject({
  meets: z.enum(['yes', 'no', 'unknown']),
  verdict: z.enum(VERDICTS).optional(),
  failing: z.array(z.string().min(1).max(100)).max(200).optional(),
} satisfies FieldsOf<PolicyExpectation>);

const caseSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    isolation: z.record(z.string(), z.unknown()).optional(),
    file: z.string().min(1).optional(),
    dataClassification: z.string().min(1).optional(),
    expect: expectationSchema,
  } satisfies FieldsOf<WrittenPolicyCase>)
  .refine(({ isolation, file }) => !isolation !== !file, {
    message: 'an isolation or a file, and not both',
  });

/** {@inheritDoc PolicyTestFile} @public */
export const policyTestFileSchema: z.ZodType<PolicyTestFile, PolicyTestFile> =
  z.strictObject({
    policy: z.union([z.string().min(1), z.record(z.string(), z.unknown())]),
    cases: z.array(caseSchema).min(1).max(1000),
  } satisfies FieldsOf<PolicyTestFile>);

/** The kinds of reason that a case can name, beside checks. @internal */
export const REASON_KINDS = COMPLIANCE_REASONS.filter(kind => kind !== 'check');
