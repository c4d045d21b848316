import { NotFoundError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  WorkspaceDetail,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Backend } from '../backend/Backend';
import { describeState } from '../words';
import { keysOf } from './identity';
import { logPosture } from './judge';

/** What a step keeps of the wish it had. @internal */
export type KeptWish = Pick<WorkspaceRequestDetail, 'entityRef' | 'state'> & {
  requestId: string;
  /** Policy refuses it, and a person decides. */
  exception: boolean;
  verdict: string;
  sentence: string;
};

/** That there is no workspace behind an entity, as far as the user can see. @internal */
export const unknownWorkspace = (entityRef: string) =>
  new NotFoundError(
    `No workspace is known behind ${entityRef}, or you may not see it`,
  );

/** What of a task a wish needs. @internal */
export type WishContext = Pick<
  ActionContext<{}>,
  | 'checkpoint'
  | 'getInitiatorCredentials'
  | 'logger'
  | 'signal'
  | 'step'
  | 'task'
>;

/**
 * Sends a wish for a workspace that is there, once for each task, step and
 * workspace. A task that runs again without its checkpoints, after the workspace
 * has left, is answered with what it asked for before.
 *
 * @throws NotFoundError when there is no such workspace, or the user may not see it
 * @internal
 */
export async function sendWish(
  ctx: WishContext,
  options: {
    action: 'change' | 'retire';
    entityRef: string;
    backend: Pick<Backend, 'findWorkspace' | 'findRequest'>;
    send: (
      found: WorkspaceDetail,
      key: string,
    ) => Promise<WorkspaceRequestDetail>;
  },
): Promise<KeptWish> {
  const { action, entityRef, backend, send } = options;
  const { checkpoint, idempotencyKey } = keysOf(ctx, action, entityRef);
  const kept = await ctx.checkpoint({
    key: checkpoint,
    fn: async (): Promise<KeptWish> => {
      const found = await backend.findWorkspace(entityRef, ctx);
      const made = found
        ? await send(found, idempotencyKey)
        : await backend.findRequest(idempotencyKey, ctx);
      if (!made) throw unknownWorkspace(entityRef);
      logPosture(made.posture, ctx.logger);
      const { id: requestId, state, exception = false, posture } = made;
      const { verdict, sentence } = posture;
      return {
        requestId,
        entityRef: made.entityRef,
        state,
        exception,
        verdict,
        sentence,
      };
    },
  });
  ctx.logger.info(describeState(kept));
  return kept;
}
