import { FilesBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { Backend, Caller } from '../backend/Backend';

/**
 * Lists and shows, in a dry run, the files that a request would have.
 *
 * @throws InputError naming each field that keeps them from being written
 * @internal
 */
export async function tellFiles(
  backend: Pick<Backend, 'previewFiles'>,
  { files, isolation, owner, description }: Partial<FilesBody>,
  ctx: Caller & Pick<ActionContext<{}>, 'logger'>,
): Promise<void> {
  if (!files || !isolation) return;
  const written = await backend.previewFiles(
    { isolation, files, owner, description },
    ctx,
  );
  for (const { path, content } of written.files) {
    ctx.logger.info(`${path}\n${content}`);
  }
  for (const { pointer, what, instead } of written.unsayable) {
    ctx.logger.warn(`The files cannot say ${pointer}: ${what}. ${instead}`);
  }
}
