import { ENGINE_VERSION, engineNumberOf } from '@ringfence/engine';
import { WorkspaceDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Notice } from './Notice';
import { day, useT } from '../../translation';

/** What to keep in mind about a posture as it is now. @internal */
export function NowNotices({ workspace }: { workspace: WorkspaceDetail }) {
  const t = useT();
  const { posture, requestState, stale } = workspace;
  const { basis, engineVersion } = posture;
  const isRetired = requestState === 'retired';
  return (
    <>
      {isRetired && <Notice tone="unknown">{t('tab.retired')}</Notice>}
      {basis.kind === 'requested' && !isRetired && (
        <Notice tone="unknown">{t('tab.notRead')}</Notice>
      )}
      {basis.kind === 'declared' && (
        <Notice tone="unknown">{t('tab.declared')}</Notice>
      )}
      {workspace.ownerGone && (
        <Notice tone="warning" glyph="warning">
          {t('tab.ownerGone', { owner: workspace.owner })}
        </Notice>
      )}
      {stale && (
        <Notice tone="warning" glyph="warning">
          {basis.observedAt
            ? t('tab.stale', { day: day(t, basis.observedAt) })
            : t('tab.staleUndated')}
        </Notice>
      )}
      {engineNumberOf(engineVersion) !== ENGINE_VERSION && (
        <Notice tone="warning" glyph="warning">
          {t('tab.otherEngine', {
            theirs: engineVersion,
            ours: ENGINE_VERSION,
          })}
        </Notice>
      )}
    </>
  );
}
