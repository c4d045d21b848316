import { SUBJECT_TYPES } from '@ringfence/dialects';
import {
  BASIS_KINDS,
  BOUNDARIES,
  CHECK_STATUSES,
  ISOLATION_MODES,
  NATURES,
  OUTBOUND_RULE_TYPES,
  SEVERITIES,
  VERDICTS,
  complianceSchema,
  fixSchema,
  heldBackBySchema,
  laneSchema,
  sourceSchema,
} from '@ringfence/engine';
import { z } from 'zod';

const texts = z.array(z.string());

/** A spot in a source file. */
const spotSchema = z.strictObject({
  file: z.string().describe('The file, relative to the working folder'),
  pointer: z
    .string()
    .describe('JSON pointer (RFC 6901) in the parsed document'),
  line: z.int().positive().optional().describe('Line in the file, from 1'),
});

const ruleSchema = z.strictObject({
  name: z.string().optional(),
  type: z.enum(OUTBOUND_RULE_TYPES).optional(),
  fqdn: z.string().optional(),
  serviceTag: z.string().optional(),
  protocol: z.string().optional(),
  portRanges: z.string().optional(),
  addressPrefixes: texts.optional(),
  serviceResourceId: z.string().optional(),
  subresourceTarget: z.string().optional(),
  sparkEnabled: z.boolean().optional(),
});

const isolationSchema = z
  .strictObject({
    region: z.string().optional(),
    dataClassification: z.string().optional(),
    inbound: z.strictObject({
      publicNetworkAccess: z
        .enum(['Enabled', 'Disabled', 'SelectedIps'])
        .optional()
        .describe('SelectedIps: enabled, for a list of addresses only'),
      ipRules: texts.optional(),
      privateEndpoints: z
        .array(
          z.strictObject({
            name: z.string().optional(),
            status: z.string().optional(),
            subnetId: z.string().optional(),
            subresource: z.string().optional(),
            privateDnsZones: texts.optional(),
          }),
        )
        .optional(),
    }),
    outbound: z.strictObject({
      isolationMode: z.enum(ISOLATION_MODES).optional(),
      firewallSku: z.string().optional(),
      rules: z
        .array(ruleSchema)
        .optional()
        .describe("People's own rules, without those that Azure adds"),
    }),
    compute: z
      .array(
        z.strictObject({
          name: z.string().optional(),
          type: z.string().optional(),
          nodePublicIp: z.boolean().optional(),
          sshPublicAccess: z.boolean().optional(),
          localAuth: z.boolean().optional(),
          subnetId: z.string().optional(),
          loadBalancerType: z.string().optional(),
        }),
      )
      .optional(),
    endpoints: z
      .array(
        z.strictObject({
          name: z.string().optional(),
          kind: z.string().optional(),
          publicNetworkAccess: z.string().optional(),
          authMode: z.string().optional(),
          deployments: z
            .array(
              z.strictObject({
                name: z.string().optional(),
                egressPublicNetworkAccess: z.string().optional(),
              }),
            )
            .optional(),
        }),
      )
      .optional(),
    identity: z.string().optional(),
    customerManagedKey: z.boolean().optional(),
    highBusinessImpact: z.boolean().optional(),
  })
  .describe('What is known. What is absent is not known, and never a default');

const resultSchema = z.strictObject({
  check: z.string(),
  title: z.string(),
  status: z.enum(CHECK_STATUSES).exclude(['waived']),
  nature: z.enum(NATURES),
  severity: z.enum(SEVERITIES),
  boundary: z.enum(BOUNDARIES),
  observed: z.string(),
  expected: z.string(),
  because: z.string(),
  fixes: z.array(fixSchema),
  source: sourceSchema.describe('The page behind the check'),
  places: z
    .array(
      z.strictObject({
        pointer: z.string().describe('JSON pointer in the isolation'),
        observed: z.string(),
        source: spotSchema,
      }),
    )
    .describe('What fails or is not known, and where it stands'),
});

const unreadSchema = z
  .array(
    z.strictObject({
      pointers: texts.describe(
        'JSON pointers in the isolation of what it may touch; an empty one is everything',
      ),
      reason: z.string(),
      place: z.string().optional().describe('File and line'),
      words: z.string().optional().describe('As it is written, cut'),
    }),
  )
  .describe('What the source holds and was not read');

/** A file that was not read, or of which a part was not read that touches none of its subjects. */
const unreadFileSchema = z.strictObject({
  source: spotSchema,
  whole: z.literal(true).optional().describe('Nothing of the file was read'),
  unread: unreadSchema,
});

/** What folders hold and was not judged. */
const skippedSchema = z.strictObject({
  skipped: z
    .array(
      z.strictObject({
        kind: z.string().describe('What it is, as the ending of its name'),
        count: z.int().positive(),
      }),
    )
    .describe('What folders hold and was not judged, by kind'),
});

/** One subject with its judgement. */
const subjectSchema = z.strictObject({
  source: spotSchema,
  subject: z.strictObject({
    type: z.enum(SUBJECT_TYPES),
    name: z.string().optional(),
    kind: z.string().optional(),
  }),
  isolation: isolationSchema,
  unresolved: z
    .array(
      z.strictObject({
        pointer: z.string().describe('JSON pointer in the isolation'),
        expression: z.string(),
      }),
    )
    .describe('Facts that the source states by an expression'),
  unread: unreadSchema.optional(),
  posture: z.strictObject({
    basis: z.strictObject({ kind: z.enum(BASIS_KINDS) }),
    verdict: z.enum(VERDICTS),
    sentence: z.string(),
    lanes: z.object({
      inbound: laneSchema,
      resources: laneSchema,
      compute: laneSchema,
      outbound: laneSchema,
    }),
    heldBackBy: z.array(heldBackBySchema),
    compliance: complianceSchema,
    results: z.array(resultSchema),
    notProved: z
      .string()
      .optional()
      .describe('Page that says what such a verdict does not prove'),
  }),
});

/** What `check --format json` prints: one entry for each subject, then one for each file that was not read, or not all of it, and one for what was skipped. */
export const checkOutputSchema = z
  .array(z.union([subjectSchema, unreadFileSchema, skippedSchema]))
  .describe(
    'Subjects that were found in the files, each with its judgement; then files that were not read, and those of which a part was not read that touches none of them; then what was skipped in folders',
  );

/** One subject as the contract shows it. */
export type SubjectOutput = z.infer<typeof subjectSchema>;

/** {@inheritDoc checkOutputSchema} */
export type CheckOutput = z.infer<typeof checkOutputSchema>;

/** The published JSON schema of the contract. */
export const checkOutputJsonSchema = () => ({
  ...z.toJSONSchema(checkOutputSchema, { target: 'draft-2020-12' }),
  $id: 'check-result.schema.json',
  title: 'Result of ml-workspace check',
});
