import {
  ChangeWorkspaceBody,
  RetireWorkspaceBody,
  Routes,
  WaiveBody,
  TransferWorkspaceBody,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { WishInput } from '../service/LifeService';
import { Taken } from '../service/takeWish';
import { WorkspaceAccess } from '../permissions/WorkspaceAccess';
import { findById, findShown } from './findById';
import { audits, Call, Handlers } from './Handler';
import { RouterOptions } from './RouterOptions';

type WishId =
  | 'changeWorkspace'
  | 'retireWorkspace'
  | 'transferWorkspace'
  | 'askForWaiver';

/** Ask for a change, the end, another owner or a waiver of a workspace that is there. @internal */
export function wishHandlers(options: RouterOptions): Handlers<WishId> {
  const { life, requests, workspaces, workspaceAccess, waive } = options;
  const { changeAccess, retireAccess, transferAccess, waiveAccess } = options;

  /** Takes a wish of a user who may ask, and may see the workspace. */
  const take = async <Body>(
    {
      credentials,
      idempotencyKey,
      parameters,
    }: Pick<
      Call<Routes[WishId]>,
      'credentials' | 'idempotencyKey' | 'parameters'
    >,
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
    askForWaiver: audits('workspace-waive', 'medium', async call =>
      take<WaiveBody>(call, waiveAccess, call.body, input => waive.ask(input)),
    ),
    transferWorkspace: audits('workspace-transfer', 'medium', async call =>
      take<TransferWorkspaceBody>(call, transferAccess, call.body, input =>
        life.transfer(input),
      ),
    ),
  };
}
