import { WorkspaceIsolation } from '@ringfence/engine';
import { AzureChangeRow } from '../database/observedTables';
import { rootOf } from './azureChanges';

interface Named {
  id?: string;
  name?: string;
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown) =>
  typeof value === 'string' ? value.toLowerCase() : undefined;

/** What a pointer leads to or through that has an id or a name, the innermost first. */
function thingsAt(isolation: WorkspaceIsolation, pointer: string): Named[] {
  const found: Named[] = [];
  let value: unknown = isolation;
  for (const part of pointer.split('/').slice(1)) {
    if (!isThing(value)) break;
    value = value[part.replace(/~1/g, '/').replace(/~0/g, '~')];
    if (!isThing(value)) break;
    const id = textOf(value.id);
    const name = textOf(value.name);
    if (id || name) found.unshift({ id, name });
  }
  return found;
}

/**
 * The change that most likely made a difference: the last one before the reading of
 * the resource that the difference is in, of the part of the workspace that has its
 * name, or else of the workspace.
 *
 * @param changes - those of the workspace and its resources, the newest first
 * @internal
 */
export function causeOf(
  pointer: string,
  {
    armId,
    isolation,
    changes,
  }: {
    armId: string;
    isolation: WorkspaceIsolation;
    changes: readonly AzureChangeRow[];
  },
): AzureChangeRow | undefined {
  const ofWorkspace = changes.filter(({ root_id }) => root_id === armId);
  for (const { id, name } of thingsAt(isolation, pointer)) {
    const ofIt = id?.startsWith('/subscriptions/')
      ? changes.find(({ root_id }) => root_id === rootOf(id))
      : ofWorkspace.find(({ resource_id }) => resource_id.endsWith(`/${name}`));
    if (ofIt) return ofIt;
  }
  return ofWorkspace[0];
}
