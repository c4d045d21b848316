import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { RequestReader } from '../database/RequestReader';
import { RequestAccess } from '../permissions/RequestAccess';
import { ResourceAccess } from '../permissions/ResourceAccess';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const noSuch = (what: string) => `There is no such ${what}`;

const lookUp = async <T>(
  id: string,
  find: (id: string) => Promise<T | undefined>,
) => (ID.test(id) ? find(id.toLowerCase()) : undefined);

/**
 * Reads an id from a path and finds what it names.
 *
 * @param what - what there is none of, such as `request`
 * @throws NotFoundError when there is none, or the text can be no id
 * @internal
 */
export async function findById<T>(
  what: string,
  id: string,
  find: (id: string) => Promise<T | undefined>,
): Promise<T> {
  const found = await lookUp(id, find);
  if (!found) throw new NotFoundError(noSuch(what));
  return found;
}

/**
 * The same, of what the caller may see: what is hidden answers as what is not there.
 *
 * @throws NotAllowedError when the caller may see nothing of the kind
 * @internal
 */
export async function findShown<T, TResource>(
  what: string,
  id: string,
  look: {
    credentials: BackstageCredentials;
    access: ResourceAccess<TResource, any>;
    find: (id: string) => Promise<T | undefined>;
    resource: (found: T) => TResource;
  },
): Promise<T> {
  const found = await lookUp(id, look.find);
  const { access, credentials, resource } = look;
  return access.shown(credentials, {
    found,
    resource,
    otherwise: noSuch(what),
  });
}

/**
 * A request that the caller has a permission for.
 *
 * @throws NotFoundError when there is none, or the caller may not see it
 * @internal
 */
export async function findRequest(
  id: string,
  options: {
    credentials: BackstageCredentials;
    access: RequestAccess;
    requests: RequestReader;
  },
): Promise<WorkspaceRequestDetail> {
  const { credentials, access, requests } = options;
  const { request } = await findShown('request', id, {
    credentials,
    access,
    find: known => requests.find(known),
    resource: ({ resource }) => resource,
  });
  return request;
}
