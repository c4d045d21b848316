import {
  ChangeWorkspaceBody,
  RetireWorkspaceBody,
  Routes,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Taken, WishInput } from '../service/LifeService';
import { findById } from './findById';
import { audits, Call, Handlers } from './Handler';
import { RouterOptions } from './RouterOptions';

type WishRoute = Routes['changeWorkspace' | 'retireWorkspace'];

/** Ask for a change or the end of a workspace that is there. @internal */
export function wishHandlers(
  options: RouterOptions,
): Handlers<'changeWorkspace' | 'retireWorkspace'> {
  const { life, requests, workspaces, workspaceAccess } = options;

  /** Takes a wish of a user who may ask, and may see the workspace. */
  const take = async <Body>(
    {
      credentials,
      idempotencyKey,
      parameters,
    }: Pick<Call<WishRoute>, 'credentials' | 'idempotencyKey' | 'parameters'>,
    body: Body,
    wish: (input: WishInput<Body>) => Promise<Taken>,
  ) => {
    const found = await findById('workspace', parameters.id, id =>
      workspaces.find(id),
    );
    await workspaceAccess.assertMayRead(credentials, found.resource);
    const taken = await wish({ credentials, idempotencyKey, found, body });
    return {
      status: taken.created ? 201 : 200,
      meta: { ...taken },
      answer: () =>
        findById('request', taken.requestId, id => requests.get(id)),
    };
  };

  return {
    changeWorkspace: audits('workspace-change', 'medium', async call =>
      take<ChangeWorkspaceBody>(call, await call.body(), input =>
        life.change(input),
      ),
    ),
    retireWorkspace: audits('workspace-retire', 'medium', async call =>
      take<RetireWorkspaceBody>(call, await call.body(), input =>
        life.retire(input),
      ),
    ),
  };
}
