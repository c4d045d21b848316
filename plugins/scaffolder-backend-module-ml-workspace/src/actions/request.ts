import {
  isAccepted,
  isWaiting,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { readWorkspaceIdentity } from '@ringfence/engine';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Backend } from '../backend/Backend';
import { describeBelonging, describeException, describeState } from '../words';
import { keysOf } from './identity';
import { armIdOf, deliveredFiles, readAskAnyway, readRequest } from './input';
import { assertAllowed, logPosture } from './judge';
import { entityPath, requestPath } from './links';
import { examples } from './request.examples';
import { tellFiles } from './tellFiles';
import { Patience, waitForEntity } from './waitForEntity';

/** What `ml-workspace:request` works with. @internal */
export interface RequestActionOptions extends Partial<Patience> {
  backend: Pick<Backend, 'createRequest' | 'evaluate' | 'previewFiles'>;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
}

/**
 * The action `ml-workspace:request`: asks for a workspace as the task's user,
 * once for each task and workspace, and finds its entity.
 *
 * @remarks
 * Checkpoints are kept by step, not by turn of an `each` loop, so their key
 * carries the workspace. A task that runs again without its checkpoints sends
 * the same idempotency key, and the backend answers with the first request.
 * @internal
 */
export function createRequestAction(options: RequestActionOptions) {
  const { backend, catalog } = options;
  const { pollIntervalMs = 1_000, timeoutMs = 15_000 } = options;
  return createTemplateAction({
    id: 'ml-workspace:request',
    description:
      'Asks for an isolated Azure Machine Learning workspace as the user who runs the task, and links to it in the catalog, or to the request while it waits.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        isolation: z =>
          z
            .record(z.unknown())
            .describe(
              'The isolation asked for, as the form field gives it; names the workspace.',
            ),
        owner: z =>
          z
            .string()
            .describe('Who will own it: a Group or User of the catalog.'),
        system: z =>
          z
            .string()
            .optional()
            .describe('What it will belong to: a System of the catalog.'),
        description: z =>
          z
            .string()
            .optional()
            .describe('What the workspace is for, and why it is asked for.'),
        askAnyway: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Keep what policy refuses for a person to decide; takes a description that says why. Never for what Azure refuses. Off by default.',
            ),
        delivery: z =>
          z
            .string()
            .optional()
            .describe(
              'Where the files go: github, gitlab or azure decides on the pipeline beside them; anything else leaves it at GitHub’s.',
            ),
        files: z =>
          z
            .record(z.unknown())
            .optional()
            .describe(
              'The files to write for it: a dialect (bicep, arm, terraform or azml-yaml) and a landing zone.',
            ),
      },
      output: {
        requestId: z => z.string().describe('Id of the request.'),
        entityRef: z => z.string().describe('Ref of the workspace entity.'),
        entityFound: z =>
          z.boolean().describe('Whether the catalog shows the entity by now.'),
        state: z => z.string().describe('State of the request.'),
        waits: z =>
          z.boolean().describe('Whether the request waits for a person.'),
        exception: z =>
          z
            .boolean()
            .describe(
              'Whether policy refuses it, and it waits for a decision all the same.',
            ),
        verdict: z => z.string().describe('The verdict, such as `isolated`.'),
        sentence: z => z.string().describe('The verdict in one sentence.'),
        link: z =>
          z.string().describe('Path of the entity, else of the request.'),
        linkTitle: z => z.string().describe('What the link opens.'),
      },
    },
    async handler(ctx) {
      const { logger, signal } = ctx;
      const { delivery, ...asked } = ctx.input;
      const body = readRequest({
        ...asked,
        files: deliveredFiles(asked.files, delivery),
      });
      const workspaceId = armIdOf(body.isolation);
      const askAnyway = readAskAnyway(body);

      if (ctx.isDryRun) {
        const posture = await backend.evaluate(body.isolation, ctx);
        logPosture(posture, logger);
        logger.info(describeBelonging(body));
        const { fields } = readWorkspaceIdentity(body.isolation, '/isolation');
        const exception = assertAllowed(posture, { others: fields, askAnyway });
        if (exception) logger.warn(describeException(body.description ?? ''));
        await tellFiles(backend, body, ctx);
        logger.info('Dry run: nothing was requested');
        ctx.output('entityFound', false);
        ctx.output('exception', exception);
        ctx.output('verdict', posture.verdict);
        ctx.output('sentence', posture.sentence);
        return;
      }

      const { checkpoint, idempotencyKey } = keysOf(
        ctx,
        'request',
        workspaceId,
      );
      const request = await ctx.checkpoint({
        key: checkpoint,
        fn: async () => {
          const made = await backend.createRequest(body, idempotencyKey, ctx);
          logPosture(made.posture, logger);
          const { id, entityRef, state, exception = false } = made;
          const { verdict, sentence } = made.posture;
          return {
            requestId: id,
            entityRef,
            state,
            exception,
            verdict,
            sentence,
          };
        },
      });
      const { requestId, entityRef, state, exception } = request;
      const { verdict, sentence } = request;
      logger.info(describeState(request));

      const entityFound =
        isAccepted(state) &&
        (await waitForEntity({
          catalog,
          credentials: await ctx.getInitiatorCredentials(),
          entityRef,
          workspaceId,
          logger,
          signal,
          pollIntervalMs,
          timeoutMs,
        }));

      ctx.output('requestId', requestId);
      ctx.output('entityRef', entityRef);
      ctx.output('entityFound', entityFound);
      ctx.output('state', state);
      ctx.output('waits', isWaiting(state));
      ctx.output('exception', exception);
      ctx.output('verdict', verdict);
      ctx.output('sentence', sentence);
      ctx.output(
        'link',
        entityFound ? entityPath(entityRef) : requestPath(requestId),
      );
      ctx.output(
        'linkTitle',
        entityFound ? 'Open the workspace in the catalog' : 'Open the request',
      );
    },
  });
}
