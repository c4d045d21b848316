import { mlWorkspaceRequestForOthersPermission } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { refOf } from './refs';
import { createWorkspaceAccess, WorkspaceAccess } from './WorkspaceAccess';
import { MlWorkspaceResource } from './workspaceResource';

/** Knows whose name somebody may ask in. @internal */
export class Ownership {
  readonly #userInfo: UserInfoService;
  readonly #forOthers: WorkspaceAccess | undefined;

  static create(options: {
    userInfo: UserInfoService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    config: RootConfigService;
  }): Ownership {
    const { userInfo, config } = options;
    // Without permissions everything is allowed, and nobody has said that this is.
    const isAsked = config.getOptionalBoolean('permission.enabled') ?? false;
    return new Ownership(
      userInfo,
      isAsked
        ? createWorkspaceAccess(options, mlWorkspaceRequestForOthersPermission)
        : undefined,
    );
  }

  private constructor(
    userInfo: UserInfoService,
    forOthers: WorkspaceAccess | undefined,
  ) {
    this.#userInfo = userInfo;
    this.#forOthers = forOthers;
  }

  /** Every entity ref, in lower case, that somebody owns things by. */
  async refsOf(credentials: BackstageCredentials): Promise<string[]> {
    const info = await this.#userInfo.getUserInfo(credentials);
    return [info.userEntityRef, ...info.ownershipEntityRefs].map(refOf);
  }

  /** Whether somebody belongs to the owner of a workspace, or may ask in its name all the same. */
  async mayAskFor(
    credentials: BackstageCredentials,
    workspace: MlWorkspaceResource,
  ): Promise<boolean> {
    const refs = await this.refsOf(credentials);
    if (refs.includes(refOf(workspace.owner))) return true;
    return (await this.#forOthers?.allows(credentials, workspace)) ?? false;
  }
}
