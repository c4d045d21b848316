import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Backend } from '../backend/Backend';
import { examples } from './generated.examples';

/** What `ml-workspace:generated` works with. @internal */
export interface GeneratedActionOptions {
  backend: Pick<Backend, 'reportGenerated'>;
}

/**
 * The action `ml-workspace:generated`: says that the files of a request are
 * written. Saying it again changes nothing, so it needs no checkpoint.
 * @internal
 */
export function createGeneratedAction({ backend }: GeneratedActionOptions) {
  return createTemplateAction({
    id: 'ml-workspace:generated',
    description:
      'Says that the files of an approved request are written, and which pull request or commit holds them. Put it after the step that publishes them.',
    examples,
    schema: {
      input: {
        requestId: z =>
          z
            .string()
            .describe('Id of the request, from the step that asked for it.'),
        pullRequest: z =>
          z
            .string()
            .optional()
            .describe('URL of the pull request, from the step that opened it.'),
        commit: z =>
          z
            .string()
            .optional()
            .describe('Hash of the commit, from the step that made it.'),
      },
      output: {
        state: z => z.string().describe('State of the request.'),
      },
    },
    async handler(ctx) {
      const { requestId, pullRequest, commit } = ctx.input;
      const delivery = {
        ...(pullRequest && { pullRequest }),
        ...(commit && { commit }),
      };
      const { state } = await backend.reportGenerated(requestId, delivery, ctx);
      ctx.logger.info(`Request ${requestId} is ${state}`);
      ctx.output('state', state);
    },
  });
}
