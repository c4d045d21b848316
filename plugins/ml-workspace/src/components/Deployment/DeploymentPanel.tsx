import {
  Deployment,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { useDeploy, useEvery } from '../../hooks';
import { moment, useT } from '../../translation';
import { Button } from '../controls';
import { Panel } from '../Panel';
import { Notice } from '../posture';
import { Person } from '../Requests/Person';
import { DeploymentDetails } from './DeploymentDetails';
import { Problems } from './Problems';
import { Stages } from './Stages';

/** Something happens every few seconds while Azure is at it. */
const LOOK_MS = 5_000;

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  state: { fontSize: 16, lineHeight: '22px', fontWeight: 700, margin: 0 },
  quiet: { color: 'var(--rf-quiet)', margin: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
});

const CAN_BE_STOPPED = ['checking', 'starting', 'running'];
const isOpen = (deployment: Deployment | undefined): boolean =>
  deployment !== undefined &&
  [...CAN_BE_STOPPED, 'cancelling', 'reading'].includes(deployment.state);

function Progress({ deployment }: { deployment: Deployment }) {
  const t = useT();
  const classes = useStyles();
  const { state, attempt, startedAt, by, stages } = deployment;
  return (
    <>
      <p className={classes.state} role="status">
        {t(`deployment.state.${state}`)}
      </p>
      <p className={classes.quiet}>
        {t('deployment.attempt', {
          attempt: String(attempt),
          at: moment(t, startedAt),
          by: by.includes(':default/') ? <Person entityRef={by} /> : by,
        })}
      </p>
      <Problems problems={deployment.problems} />
      {stages.length > 0 && <Stages stages={stages} />}
      <DeploymentDetails {...deployment} />
    </>
  );
}

/** How an approved request is built in Azure from here, for who may begin it and for who looks on. @internal */
export function DeploymentPanel({
  request,
  refresh,
}: {
  request: WorkspaceRequestDetail;
  refresh: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const { deployment, mayDeploy } = request;
  const { act, busy, failed } = useDeploy(request.id, refresh);
  useEvery(isOpen(deployment) ? LOOK_MS : undefined, refresh);
  if (!deployment && !mayDeploy) return null;
  const canStop = deployment && CAN_BE_STOPPED.includes(deployment.state);
  return (
    <Panel title={t('deployment.title')}>
      <div className={classes.root}>
        {deployment && <Progress deployment={deployment} />}
        {mayDeploy && (
          <div className={classes.acts}>
            <Button
              primary
              disabled={busy !== undefined}
              onClick={() => act('begin')}
            >
              {t(deployment ? 'deployment.again' : 'deployment.begin')}
            </Button>
            <span className={classes.quiet}>{t('deployment.offer')}</span>
          </div>
        )}
        {canStop && (
          <div className={classes.acts}>
            <Button disabled={busy !== undefined} onClick={() => act('stop')}>
              {t('deployment.stop')}
            </Button>
            <span className={classes.quiet}>{t('deployment.stopHint')}</span>
          </div>
        )}
        <div role="alert">
          {failed && (
            <Notice tone="danger">
              <b>
                {t(
                  failed.act === 'begin'
                    ? 'deployment.failedToBegin'
                    : 'deployment.failedToStop',
                )}
              </b>{' '}
              {failed.failure.message}
            </Notice>
          )}
        </div>
      </div>
    </Panel>
  );
}
