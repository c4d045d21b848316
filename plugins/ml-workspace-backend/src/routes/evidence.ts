import {
  EvidenceQuery,
  MOST_PACKS,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { FoundWorkspace } from '../database/WorkspaceReader';
import { EvidenceOrder } from '../evidence/EvidenceMaker';
import { archive, zip } from '../files/zip';
import { callerOf } from './callerOf';
import { findShown } from './findById';
import { audits, Handlers } from './Handler';
import { RouterOptions } from './RouterOptions';

/** The moment that is asked for, which is past. */
function momentOf({ at }: EvidenceQuery): string {
  const now = new Date().toISOString();
  const moment = at ? new Date(at).toISOString() : now;
  if (moment <= now) return moment;
  const message = 'lies in the future, of which there is no evidence';
  throw Object.assign(new InputError(`The moment ${moment} ${message}`), {
    fields: [{ pointer: '/at', message, expected: `a time up to ${now}` }],
  });
}

/** More workspaces than an archive takes. */
const tooMany = () =>
  new InputError(
    `One archive has packs of at most ${MOST_PACKS} workspaces, and this would be more; ask for some of them by ids`,
  );

/** Give out packs of evidence. @internal */
export function evidenceHandlers({
  access,
  evidence,
  fleet,
  workspaceAccess,
  workspaces,
}: RouterOptions): Handlers<'getEvidence' | 'getEvidences'> {
  const find = (id: string, credentials: BackstageCredentials) =>
    findShown('workspace', id, {
      credentials,
      access: workspaceAccess,
      find: known => workspaces.find(known),
      resource: ({ resource }) => resource,
    });

  const orderOf = async (
    credentials: BackstageCredentials,
    query: EvidenceQuery,
  ): Promise<Omit<EvidenceOrder, 'workspace'>> => ({
    at: momentOf(query),
    madeFor: callerOf(credentials),
    narrow: await access.readable(credentials),
    mayReadAll: await access.allowsAll(credentials),
  });

  const ofIds = async (ids: string, credentials: BackstageCredentials) => {
    const asked = [...new Set(ids.split(',').map(id => id.trim()))];
    if (asked.length > MOST_PACKS) throw tooMany();
    const found: FoundWorkspace[] = [];
    for (const id of asked) found.push(await find(id, credentials));
    return found;
  };

  const ofOwner = async (owner: string, credentials: BackstageCredentials) => {
    const { items, nextCursor } = await fleet.list({
      filter: { owner },
      sort: 'name',
      limit: MOST_PACKS,
      narrow: await workspaceAccess.readable(credentials),
    });
    if (nextCursor) throw tooMany();
    const found = await Promise.all(items.map(({ id }) => workspaces.find(id)));
    return found.filter(each => each !== undefined);
  };

  return {
    getEvidence: audits('evidence-read', 'medium', async call => {
      const { credentials, parameters, query } = call;
      const workspace = await find(parameters.id, credentials);
      const order = await orderOf(credentials, query);
      const files = await evidence.make({ ...order, workspace });
      if (!files) {
        throw new NotFoundError(
          `Nothing is kept of this workspace from ${order.at}`,
        );
      }
      const { id } = workspace.summary;
      return {
        meta: { workspaceId: id, at: order.at },
        answer: () => ({ name: `evidence-${id}.zip`, bytes: zip(files) }),
      };
    }),

    getEvidences: audits('evidence-read', 'medium', async call => {
      const { credentials, query } = call;
      const { ids, owner = '' } = query;
      const found = ids
        ? await ofIds(ids, credentials)
        : await ofOwner(owner, credentials);
      const order = await orderOf(credentials, query);
      const packs = new Map<string, Uint8Array>();
      for (const workspace of found) {
        const files = await evidence.make({ ...order, workspace });
        // What a workspace that came later has is nothing, unless it was named.
        if (files) packs.set(`${workspace.summary.id}.zip`, zip(files));
      }
      if (packs.size === 0 || (ids && packs.size < found.length)) {
        throw new NotFoundError(
          `Nothing is kept of ${
            packs.size ? 'some of these workspaces' : 'such a workspace'
          } from ${order.at}`,
        );
      }
      return {
        meta: {
          workspaceIds: found.map(({ summary }) => summary.id),
          at: order.at,
        },
        answer: () => ({ name: 'evidence.zip', bytes: archive(packs) }),
      };
    }),
  };
}
