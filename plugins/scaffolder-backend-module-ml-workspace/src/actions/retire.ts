import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Backend } from '../backend/Backend';
import { readWorkspaceRef } from './input';
import { requestPath } from './links';
import { removalText } from './pullRequest';
import { examples } from './retire.examples';
import { FilesBackend, standingFiles } from './standingFiles';
import { sendWish, unknownWorkspace } from './wish';

/** What `ml-workspace:retire` works with. @internal */
export interface RetireActionOptions {
  backend: FilesBackend & Pick<Backend, 'findRequest' | 'retireWorkspace'>;
}

/**
 * The action `ml-workspace:retire`: asks, as the task's user, that a workspace
 * end, once for each task, step and workspace.
 * @internal
 */
export function createRetireAction({ backend }: RetireActionOptions) {
  return createTemplateAction({
    id: 'ml-workspace:retire',
    description:
      'Asks, as the user who runs the task, that an Azure Machine Learning workspace be retired. Once approved it leaves the catalog; it deletes nothing in Azure.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        workspace: z =>
          z.string().describe('Ref of the entity of the workspace.'),
        version: z =>
          z
            .number()
            .int()
            .min(1)
            .optional()
            .describe(
              'The version of the workspace that this was decided on; the current one when it is left out.',
            ),
        description: z => z.string().optional().describe('Why it shall end.'),
      },
      output: {
        requestId: z => z.string().describe('Id of the request.'),
        entityRef: z =>
          z.string().describe('Ref the workspace had in the catalog.'),
        state: z =>
          z
            .string()
            .describe(
              'State of the request: `approved`, or `submitted` while it waits for a person.',
            ),
        link: z => z.string().describe('Path of the request.'),
        linkTitle: z => z.string().describe('What the link opens.'),
        paths: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'The files that made the workspace, by their paths, for the step that removes them; absent where none are known, and so is what follows.',
            ),
        branch: z =>
          z.string().optional().describe('A branch for the pull request.'),
        title: z =>
          z.string().optional().describe('A title for the pull request.'),
        description: z =>
          z
            .string()
            .optional()
            .describe('What the pull request says, in Markdown.'),
      },
    },
    async handler(ctx) {
      const entityRef = readWorkspaceRef(ctx.input.workspace);
      const { version, description } = ctx.input;

      if (ctx.isDryRun) {
        const found = await backend.findWorkspace(entityRef, ctx);
        if (!found) throw unknownWorkspace(entityRef);
        ctx.logger.info('Dry run: nothing was requested');
        ctx.output('entityRef', found.entityRef);
        return;
      }

      // Asked before the wish, which may take the workspace away.
      const paths = await ctx.checkpoint({
        key: `ml-workspace.files.${entityRef}`,
        fn: () => standingFiles(backend, entityRef, ctx),
      });
      const wish = await sendWish(ctx, {
        action: 'retire',
        entityRef,
        backend,
        send: (found, key) =>
          backend.retireWorkspace(
            found.id,
            { version: version ?? found.version, description },
            key,
            ctx,
          ),
      });
      ctx.output('requestId', wish.requestId);
      ctx.output('entityRef', wish.entityRef);
      ctx.output('state', wish.state);
      ctx.output('link', requestPath(wish.requestId));
      ctx.output('linkTitle', 'Open the request');
      if (paths.length === 0) return;
      const text = removalText(await backend.getRequest(wish.requestId, ctx));
      ctx.output('paths', paths);
      ctx.output('branch', text.branch);
      ctx.output('title', text.title);
      ctx.output('description', text.description);
    },
  });
}
