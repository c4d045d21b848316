import { Posture } from '@ringfence/engine';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Backend } from '../backend/Backend';
import { readIsolation } from './input';
import { assertAllowed, logPosture } from './judge';
import { examples } from './validate.examples';

/** What `ml-workspace:validate` works with. @internal */
export interface ValidateActionOptions {
  backend: Pick<Backend, 'evaluate'>;
}

/** A copy as plain JSON, since templates take nothing else as the value of an output. */
const toRecord = (posture: Posture): Record<string, unknown> =>
  JSON.parse(JSON.stringify(posture));

/**
 * The action `ml-workspace:validate`: has the backend judge an isolation as the
 * task's user and fails the task when it would be refused.
 * @internal
 */
export function createValidateAction({ backend }: ValidateActionOptions) {
  return createTemplateAction({
    id: 'ml-workspace:validate',
    description:
      'Judges the isolation of an Azure Machine Learning workspace, and fails when it cannot work or policy does not allow it. Writes nothing.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        isolation: z =>
          z
            .record(z.unknown())
            .describe('The isolation to judge, as the form field gives it.'),
        report: z =>
          z
            .boolean()
            .optional()
            .describe('Only report; do not fail the task. Off by default.'),
        askAnyway: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Fail only for what Azure refuses, since a person shall decide what policy refuses. Off by default.',
            ),
      },
      output: {
        posture: z =>
          z
            .record(z.unknown())
            .describe('The whole judgement: lanes, results, compliance.'),
        verdict: z => z.string().describe('The verdict, such as `isolated`.'),
        sentence: z => z.string().describe('The verdict in one sentence.'),
        meets: z =>
          z
            .enum(['yes', 'no', 'unknown'])
            .describe('Whether the active policy is met.'),
      },
    },
    async handler(ctx) {
      const isolation = readIsolation(ctx.input.isolation);
      const posture = await backend.evaluate(isolation, ctx);
      logPosture(posture, ctx.logger);
      ctx.output('posture', toRecord(posture));
      ctx.output('verdict', posture.verdict);
      ctx.output('sentence', posture.sentence);
      ctx.output('meets', posture.compliance.meets);
      const { report, askAnyway } = ctx.input;
      if (!report) assertAllowed(posture, { askAnyway });
    },
  });
}
