import { WorkspaceIdentity, workspaceEntityName } from '@ringfence/engine';
import { stringifyEntityRef } from '@backstage/catalog-model';

/** The full catalog entity ref for a workspace in a namespace. @public */
export function workspaceEntityRef(
  identity: WorkspaceIdentity,
  namespace: string,
): string {
  return stringifyEntityRef({
    kind: 'Resource',
    namespace,
    name: workspaceEntityName(identity),
  });
}
