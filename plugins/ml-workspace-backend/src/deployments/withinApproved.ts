import { ForeseenChange } from '@ringfence/backstage-plugin-ml-workspace-common';
import { MlWorkspaceForeseenChange } from '@ringfence/backstage-plugin-ml-workspace-node';

/** What an approval allows. @internal */
export interface Approved {
  /** A new workspace makes what is not there; a change also changes what is. */
  kind: 'create' | 'change';
  /** ARM ids, in any case, of what an earlier attempt of the same request made. */
  made: readonly string[];
}

const HARMLESS = ['create', 'nochange', 'noeffect', 'ignore'];

function refusal(
  { changeType, resourceId }: MlWorkspaceForeseenChange,
  { kind, made }: Approved,
): string | undefined {
  const change = changeType.toLowerCase();
  if (HARMLESS.includes(change)) return undefined;
  if (change === 'delete') {
    return 'It would be deleted, and no request for a workspace asks for that';
  }
  if (change === 'modify') {
    const isOurs = made.some(
      id => id.toLowerCase() === resourceId.toLowerCase(),
    );
    if (kind === 'change' || isOurs) return undefined;
    return 'It is there already and is another one than the files say';
  }
  return `Azure cannot tell what would become of it (${changeType})`;
}

/**
 * Holds what Azure foresees against what was approved: the files were, so what they
 * make is; what stands already and is not theirs was not. What Azure cannot foresee
 * is refused, too.
 * @internal
 */
export const withinApproved = (
  changes: readonly MlWorkspaceForeseenChange[],
  approved: Approved,
): ForeseenChange[] =>
  changes.map(change => {
    const refused = refusal(change, approved);
    const { resourceId, changeType, paths } = change;
    return {
      resourceId,
      change: changeType,
      paths: [...paths],
      ...(refused && { refused }),
    };
  });
