import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { WorkspaceDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { FoundWorkspace } from '../database/WorkspaceReader';
import { refusalOfProblem } from '../declared/problem';
import { findShown } from './findById';
import { Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

const REF_PART = /^[a-zA-Z0-9_.-]{1,63}$/;

const NOT_KNOWN = 'No workspace is known behind this entity';

/** Show workspaces and the postures that are stored of them. @internal */
export function workspaceHandlers(
  options: RouterOptions,
): Handlers<
  | 'listWorkspaces'
  | 'countWorkspaces'
  | 'getWorkspacesByEntities'
  | 'getWorkspaceByEntity'
  | 'getWorkspace'
  | 'getPostureAt'
  | 'listHistory'
> {
  const { workspaceAccess, workspaces, fleet, history, entityProblem } =
    options;

  /** The workspace of this id, which the caller may see. */
  const find = async (
    id: string,
    caller: BackstageCredentials,
  ): Promise<FoundWorkspace> => {
    return findShown('workspace', id, {
      credentials: caller,
      access: workspaceAccess,
      find: known => workspaces.find(known),
      resource: ({ resource }) => resource,
    });
  };

  const findByRef = async (
    { kind, namespace, name }: CompoundEntityRef,
    caller: BackstageCredentials,
  ): Promise<FoundWorkspace> => {
    if (![kind, namespace, name].every(part => REF_PART.test(part))) {
      throw new NotFoundError(NOT_KNOWN);
    }
    const ref = stringifyEntityRef({ kind, namespace, name });
    const found = await workspaces.findByEntityRef(ref);
    const wrong = found?.request ? undefined : await entityProblem(ref);
    const seen = await workspaceAccess.shown(caller, {
      found: wrong ?? found,
      resource: ({ resource }) => resource,
      otherwise: NOT_KNOWN,
    });
    if ('problem' in seen) throw refusalOfProblem(seen.problem);
    return seen;
  };

  /** The posture that is stored, as old as its newest reading is. */
  const shownOf = async ({ postureId, summary }: FoundWorkspace) => {
    const shown = await workspaces.posture(postureId);
    return { ...shown, posture: { ...shown.posture, basis: summary.basis } };
  };

  const detailOf = async (found: FoundWorkspace): Promise<WorkspaceDetail> => ({
    ...found.summary,
    ...found.request,
    version: found.version,
    judgedUnder: found.judgedUnder,
    ...(await shownOf(found)),
    ...(found.approvedId && {
      approved: await workspaces.approved(found.approvedId),
    }),
  });

  return {
    listWorkspaces: reads('workspace-list', async ({ credentials, query }) => {
      const { sort, limit, cursor, ...filter } = query;
      const narrow = await workspaceAccess.readable(credentials);
      return fleet.list({ filter, sort, limit, cursor, narrow });
    }),

    countWorkspaces: reads('workspace-list', async ({ credentials, query }) =>
      fleet.counts(query, await workspaceAccess.readable(credentials)),
    ),

    getWorkspacesByEntities: reads(
      'workspace-list',
      async ({ credentials, body }) => {
        const { entityRefs } = await body();
        const narrow = await workspaceAccess.readable(credentials);
        const asked = entityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
        const found = await fleet.byEntityRefs(asked, narrow);
        return { items: asked.map(ref => found.get(ref) ?? null) };
      },
    ),

    getWorkspaceByEntity: reads(
      'workspace-read',
      async ({ credentials, parameters }) =>
        detailOf(await findByRef(parameters, credentials)),
    ),

    getWorkspace: reads('workspace-read', async ({ credentials, parameters }) =>
      detailOf(await find(parameters.id, credentials)),
    ),

    getPostureAt: reads(
      'workspace-read',
      async ({ credentials, parameters, query: { at } }) => {
        const { summary } = await find(parameters.id, credentials);
        const moment = (at ? new Date(at) : new Date()).toISOString();
        const { id, workspaceId } = summary;
        const found = await history.at({ id, workspaceId }, moment);
        if (found) return found;
        throw new NotFoundError(
          `Nothing is kept of this workspace from ${moment}`,
        );
      },
    ),

    listHistory: reads(
      'workspace-read',
      async ({ credentials, parameters, query }) => {
        const { summary } = await find(parameters.id, credentials);
        return history.list(summary.id, query);
      },
    ),
  };
}
