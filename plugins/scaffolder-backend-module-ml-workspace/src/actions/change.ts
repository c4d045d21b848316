import {
  isAccepted,
  isWaiting,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Backend } from '../backend/Backend';
import { describeException } from '../words';
import { examples } from './change.examples';
import {
  deliveredFiles,
  readAskAnyway,
  readFilesChoice,
  readIsolation,
  readWorkspaceRef,
} from './input';
import { assertAllowed, logPosture } from './judge';
import { entityPath, requestPath } from './links';
import { tellFiles } from './tellFiles';
import { sendWish, unknownWorkspace } from './wish';

/** What `ml-workspace:change` works with. @internal */
export interface ChangeActionOptions {
  backend: Pick<
    Backend,
    | 'changeWorkspace'
    | 'evaluate'
    | 'findRequest'
    | 'findWorkspace'
    | 'previewFiles'
  >;
}

/**
 * The action `ml-workspace:change`: asks, as the task's user, that a workspace be
 * changed to another isolation, once for each task, step and workspace.
 *
 * @remarks
 * Without a `version` it asks of the workspace as it is when the step first runs.
 * @internal
 */
export function createChangeAction({ backend }: ChangeActionOptions) {
  return createTemplateAction({
    id: 'ml-workspace:change',
    description:
      'Asks, as the user who runs the task, that an Azure Machine Learning workspace be changed to another isolation. Refuses a change of a workspace that others changed meanwhile.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        workspace: z =>
          z.string().describe('Ref of the entity of the workspace.'),
        isolation: z =>
          z
            .record(z.unknown())
            .describe(
              'The isolation it shall have, as the form field gives it.',
            ),
        version: z =>
          z
            .number()
            .int()
            .min(1)
            .optional()
            .describe(
              'The version of the workspace that the change was decided on; the current one when it is left out.',
            ),
        description: z =>
          z.string().optional().describe('Why it shall change.'),
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
        state: z =>
          z
            .string()
            .describe(
              'State of the request: `approved`, or `submitted` while it waits for a person.',
            ),
        waits: z =>
          z.boolean().describe('Whether the request waits for a person.'),
        exception: z =>
          z
            .boolean()
            .describe(
              'Whether policy refuses it, and it waits for a decision all the same.',
            ),
        verdict: z => z.string().describe('The verdict after the change.'),
        sentence: z => z.string().describe('That verdict in one sentence.'),
        link: z =>
          z
            .string()
            .describe('Path of the entity, or of the request while it waits.'),
        linkTitle: z => z.string().describe('What the link opens.'),
      },
    },
    async handler(ctx) {
      const entityRef = readWorkspaceRef(ctx.input.workspace);
      const isolation = readIsolation(ctx.input.isolation);
      const { description, version } = ctx.input;
      const askAnyway = readAskAnyway(ctx.input);
      const files = readFilesChoice(
        deliveredFiles(ctx.input.files, ctx.input.delivery),
      );

      if (ctx.isDryRun) {
        const found = await backend.findWorkspace(entityRef, ctx);
        if (!found) throw unknownWorkspace(entityRef);
        const posture = await backend.evaluate(isolation, ctx);
        logPosture(posture, ctx.logger);
        const exception = assertAllowed(posture, { askAnyway });
        if (exception) ctx.logger.warn(describeException(description ?? ''));
        await tellFiles(backend, { isolation, files, description }, ctx);
        ctx.logger.info('Dry run: nothing was requested');
        ctx.output('entityRef', found.entityRef);
        ctx.output('exception', exception);
        ctx.output('verdict', posture.verdict);
        ctx.output('sentence', posture.sentence);
        return;
      }

      const wish = await sendWish(ctx, {
        action: 'change',
        entityRef,
        backend,
        send: (found, key) =>
          backend.changeWorkspace(
            found.id,
            {
              isolation,
              version: version ?? found.version,
              description,
              files,
              ...(askAnyway && { askAnyway }),
            },
            key,
            ctx,
          ),
      });
      ctx.output('requestId', wish.requestId);
      ctx.output('entityRef', wish.entityRef);
      ctx.output('state', wish.state);
      ctx.output('waits', isWaiting(wish.state));
      ctx.output('exception', wish.exception);
      ctx.output('verdict', wish.verdict);
      ctx.output('sentence', wish.sentence);
      const isShown = isAccepted(wish.state);
      ctx.output(
        'link',
        isShown ? entityPath(wish.entityRef) : requestPath(wish.requestId),
      );
      ctx.output(
        'linkTitle',
        isShown ? 'Open the workspace in the catalog' : 'Open the request',
      );
    },
  });
}
