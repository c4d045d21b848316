import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/** The groups that each user of a test is a member of, by entity ref. */
export type Memberships = Record<string, string[]>;

/**
 * Says what people own things by: the groups that a test says they are in, or
 * every group there is.
 */
export const userInfoFactory = (
  entities: readonly Entity[],
  memberships: Memberships,
) =>
  createServiceFactory({
    service: coreServices.userInfo,
    deps: {},
    factory: () => ({
      async getUserInfo({ principal }: BackstageCredentials) {
        const { userEntityRef } = principal as { userEntityRef: string };
        const groups = entities
          .filter(({ kind }) => kind === 'Group')
          .map(entity => stringifyEntityRef(entity));
        const ownershipEntityRefs = [
          userEntityRef,
          ...(memberships[userEntityRef] ?? groups),
        ];
        return { userEntityRef, ownershipEntityRefs };
      },
    }),
  });
