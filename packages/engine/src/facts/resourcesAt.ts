import { pointer } from '../model/pointer';
import { RESOURCE_KINDS } from '../model/values';
import { ResourceFacts } from './facts';
import { oncePerFacts } from './oncePerFacts';

type Kind = (typeof RESOURCE_KINDS)[number];

/** An associated resource and its pointer. @internal */
export interface ResourceAt {
  resource: ResourceFacts;
  at: string;
}

/**
 * The associated resources of each kind with their pointers, found once for the
 * lane and all checks; absent where it is not known which there are.
 * @internal
 */
export const resourcesAt = oncePerFacts(({ resources }) => {
  const of = (kind: Kind): readonly ResourceAt[] | undefined =>
    resources?.[kind]?.map((resource, index) => ({
      resource,
      at: pointer('resources', kind, index),
    }));
  return {
    storage: of('storage'),
    keyVault: of('keyVault'),
    containerRegistry: of('containerRegistry'),
    monitoring: of('monitoring'),
  } satisfies Record<Kind, readonly ResourceAt[] | undefined>;
});
