import {
  ChangeWorkspaceBody,
  RetireWorkspaceBody,
  Routes,
  TransferWorkspaceBody,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Taken, WishInput } from '../service/LifeService';
import { WorkspaceAccess } from '../permissions/WorkspaceAccess';
import { findById, findShown } from './findById';
import { audits, Call, Handlers } from './Handler';
import { RouterOptions } from './RouterOptions';

type WishId = 'changeWorkspace' | 'retireWorkspace' | 'transferWorkspace';
type WishRoute = Routes[WishId];

/** Ask for a change, the end or another owner of a workspace that is there. @internal */
export function wishHandlers(options: RouterOptions): Handlers<WishId> {
  const { life, requests, workspaces, workspaceAccess } = options;
  const { changeAccess, retireAccess, transferAccess } = options;

  /** Takes a wish of a user who may ask, and may see the workspace. */
  const take = async <Body>(
    {
      credentials,
      idempotencyKey,
      parameters,
    }: Pick<Call<WishRoute>, 'credentials' | 'idempotencyKey' | 'parameters'>,
    wishAccess: WorkspaceAccess,
    read: () => Promise<Body>,
    wish: (input: WishInput<Body>) => Promise<Taken>,
  ) => {
    const found = await findShown('workspace', parameters.id, {
      credentials,
      access: workspaceAccess,
      find: id => workspaces.find(id),
      resource: ({ resource }) => resource,
    });
    await wishAccess.assertAllows(credentials, found.resource);
    const body = await read();
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
      take<ChangeWorkspaceBody>(call, changeAccess, call.body, input =>
        life.change(input),
      ),
    ),
    retireWorkspace: audits('workspace-retire', 'medium', async call =>
      take<RetireWorkspaceBody>(call, retireAccess, call.body, input =>
        life.retire(input),
      ),
    ),
    transferWorkspace: audits('workspace-transfer', 'medium', async call =>
      take<TransferWorkspaceBody>(call, transferAccess, call.body, input =>
        life.transfer(input),
      ),
    ),
  };
}
