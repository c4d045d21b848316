import { ENGINE_VERSION } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Workspace } from '../../hooks';
import { tabStrings } from '../../labels/tab';
import { Notice } from '../posture';

/** What to keep in mind about a posture as it is now. @internal */
export function NowNotices({ workspace }: { workspace: Workspace }) {
  const { posture, requestState, summary } = workspace;
  const { basis, engineVersion } = posture;
  return (
    <>
      {requestState === 'retired' && (
        <Notice tone="unknown">{tabStrings.retired}</Notice>
      )}
      {basis.kind === 'requested' && (
        <Notice tone="unknown">{tabStrings.notRead}</Notice>
      )}
      {basis.kind === 'declared' && (
        <Notice tone="unknown">{tabStrings.declared}</Notice>
      )}
      {summary?.stale && (
        <Notice tone="warning" glyph="warning">
          {tabStrings.stale(basis.observedAt)}
        </Notice>
      )}
      {engineVersion !== ENGINE_VERSION && (
        <Notice tone="warning" glyph="warning">
          {tabStrings.otherEngine(engineVersion, ENGINE_VERSION)}
        </Notice>
      )}
    </>
  );
}
