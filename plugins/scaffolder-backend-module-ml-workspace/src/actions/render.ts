import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  RequestFiles,
  isAccepted,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Backend } from '../backend/Backend';
import { pullRequestText } from './pullRequest';
import { examples } from './render.examples';

/** What `ml-workspace:render` works with. @internal */
export interface RenderActionOptions {
  backend: Pick<Backend, 'getRequest' | 'getRequestFiles'>;
}

/** Refuses files that nobody approved, or that are no longer the ones to use. */
function assertCurrent(
  { requestId, state, supersededBy, digest }: RequestFiles,
  expected: string | undefined,
): void {
  if (!isAccepted(state)) {
    throw new ConflictError(
      `Request ${requestId} is ${state}; its files are written once it is approved`,
    );
  }
  if (supersededBy) {
    throw new ConflictError(
      `Request ${supersededBy} was approved after request ${requestId}; write the files of that one`,
    );
  }
  if (expected !== undefined && expected !== digest) {
    throw new ConflictError(
      `The files of request ${requestId} are ${digest}, not ${expected}; look at them again`,
    );
  }
}

/**
 * The action `ml-workspace:render`: writes the approved files of a request into
 * the task's workspace, for the step that publishes them. Writing them again
 * gives the same bytes, so it needs no checkpoint.
 * @internal
 */
export function createRenderAction({ backend }: RenderActionOptions) {
  return createTemplateAction({
    id: 'ml-workspace:render',
    description:
      'Writes the files of an approved request into the workspace of the task, byte for byte as they were approved. Put it before the step that publishes them.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        requestId: z =>
          z
            .string()
            .optional()
            .describe(
              'Id of the request, from the step that asked for it; a dry run has none.',
            ),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder below the workspace of the task; its top if left out.',
            ),
        digest: z =>
          z
            .string()
            .optional()
            .describe(
              'The digest that was looked at; other files are refused.',
            ),
      },
      output: {
        digest: z => z.string().describe('SHA-256 of the files.'),
        paths: z => z.array(z.string()).describe('The files, by their paths.'),
        branch: z => z.string().describe('A branch for the pull request.'),
        title: z => z.string().describe('A title for the pull request.'),
        description: z =>
          z.string().describe('What the pull request says, in Markdown.'),
      },
    },
    async handler(ctx) {
      const { requestId, targetPath = '.', digest } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info(
          'Dry run: nothing was requested, so there are no approved files to write',
        );
        return;
      }
      const id = requestId ?? '';
      const files = await backend.getRequestFiles(id, ctx);
      assertCurrent(files, digest);
      const folder = resolveSafeChildPath(ctx.workspacePath, targetPath);
      for (const { path, content } of files.files) {
        const file = resolveSafeChildPath(folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
        ctx.logger.info(`Wrote ${path}`);
      }
      const request = await backend.getRequest(id, ctx);
      const text = pullRequestText(request, files);
      ctx.output('digest', files.digest);
      ctx.output(
        'paths',
        files.files.map(({ path }) => path),
      );
      ctx.output('branch', text.branch);
      ctx.output('title', text.title);
      ctx.output('description', text.description);
    },
  });
}
