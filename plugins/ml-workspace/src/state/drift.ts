import { WorkspaceDrift } from '@ringfence/backstage-plugin-ml-workspace-common';
import { PatchOperation, WorkspaceIsolation } from '@ringfence/engine';
import { applyPatch, deepClone, Operation } from 'fast-json-patch';

/** Whether something that was approved as closed is looser now. @internal */
export const isLoosened = ({ differences }: WorkspaceDrift): boolean =>
  differences.some(({ direction }) => direction === 'looser');

/** What an isolation becomes under a patch; `undefined` where it does not fit, as after a newer reading. @internal */
export function afterPatch(
  isolation: WorkspaceIsolation,
  patch: readonly PatchOperation[] | undefined,
): WorkspaceIsolation | undefined {
  if (!patch?.length) return undefined;
  try {
    return applyPatch(
      deepClone(isolation) as WorkspaceIsolation,
      patch as Operation[],
      true,
    ).newDocument;
  } catch {
    return undefined;
  }
}

const MAX_WORDS = 200;

/** A value of a fact as one reads it; a long one is cut. @internal */
export function valueWords(value: unknown): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words;
}
