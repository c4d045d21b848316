import { mlWorkspaceRequestReadPermission } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { filterRequests } from './filterRequests';
import { Narrowing, ReadAccess } from './ReadAccess';
import {
  MlWorkspaceRequestFilter,
  MlWorkspaceRequestResource,
  mlWorkspaceRequestResourceRef,
} from './requestResource';

/** Asks the permission framework who may read which request. @internal */
export class RequestAccess {
  readonly #reading: ReadAccess<
    MlWorkspaceRequestResource,
    MlWorkspaceRequestFilter
  >;

  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): RequestAccess {
    return new RequestAccess(options.permissions, options.permissionsRegistry);
  }

  private constructor(
    permissions: PermissionsService,
    permissionsRegistry: PermissionsRegistryService,
  ) {
    this.#reading = ReadAccess.create({
      permissions,
      permissionsRegistry,
      permission: mlWorkspaceRequestReadPermission,
      resourceRef: mlWorkspaceRequestResourceRef,
      filter: filterRequests,
    });
  }

  /** Whether the caller may read this request. */
  async mayRead(
    credentials: BackstageCredentials,
    resource: MlWorkspaceRequestResource,
  ): Promise<boolean> {
    return this.#reading.mayRead(credentials, resource);
  }

  /** @throws NotAllowedError when the caller may not read this request */
  async assertMayRead(
    credentials: BackstageCredentials,
    resource: MlWorkspaceRequestResource,
  ): Promise<void> {
    await this.#reading.assertMayRead(credentials, resource);
  }

  /**
   * What to add to a query so that it finds only what the caller may read.
   *
   * @throws NotAllowedError when the caller may read no request at all
   */
  async readable(credentials: BackstageCredentials): Promise<Narrowing> {
    return this.#reading.readable(credentials);
  }
}
