import {
  WorkspaceDetail,
  WorkspaceDrift,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { useDrift } from '../../hooks';
import { driftFailureWords } from '../../labels/readings';
import { moment, useT } from '../../translation';
import { ChangeLink } from '../IsolationTab/useChangeLink';
import { Panel } from '../Panel';
import { FailureView, Notice } from '../posture';
import { Waiting } from '../Waiting';
import { DoubleNotice } from './DoubleNotice';
import { LoosenedNotice } from './DriftNotice';
import { DriftTable } from './DriftTable';
import { DriftWays } from './DriftWays';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 16, '& > *': { minWidth: 0 } },
});

function Drift({
  workspace,
  drift,
  changeLink,
}: {
  workspace: WorkspaceDetail;
  drift: WorkspaceDrift;
  changeLink?: ChangeLink;
}) {
  const t = useT();
  const classes = useStyles();
  const { approved, observed, differences } = drift;
  if (!observed) return <p>{t('drift.notObserved')}</p>;
  return (
    <div className={classes.root}>
      <DoubleNotice source={observed.source} />
      <LoosenedNotice drift={drift} />
      {workspace.stale && (
        <Notice tone="warning" glyph="warning">
          {t('drift.stale', { at: moment(t, observed.at) })}
        </Notice>
      )}
      <p>
        {approved
          ? t('drift.sides', {
              approved: moment(t, approved.at),
              observed: moment(t, observed.at),
              source: observed.source,
            })
          : t('drift.nothingApproved')}
      </p>
      {approved && !differences.length && <p>{t('drift.none')}</p>}
      {differences.length > 0 && (
        <>
          <DriftTable differences={differences} />
          <DriftWays
            workspace={workspace}
            drift={drift}
            changeLink={changeLink}
          />
        </>
      )}
    </div>
  );
}

/** How the workspace differs from what was approved, and the ways on. @internal */
export function DriftPanel({
  workspace,
  changeLink,
  answered: { answer, retry },
}: {
  workspace: WorkspaceDetail;
  changeLink?: ChangeLink;
  answered: ReturnType<typeof useDrift>;
}) {
  const t = useT();
  return (
    <Panel title={t('drift.title')}>
      {answer.state === 'loading' && <Waiting label={t('drift.loading')} />}
      {answer.state === 'failure' && (
        <FailureView
          failure={answer.failure}
          words={driftFailureWords(t, answer.failure)}
          onRetry={retry}
        />
      )}
      {answer.state === 'ready' &&
        (answer.value ? (
          <Drift
            workspace={workspace}
            drift={answer.value}
            changeLink={changeLink}
          />
        ) : (
          <p>{t('drift.notObserved')}</p>
        ))}
    </Panel>
  );
}
