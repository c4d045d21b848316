import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { askedLabel } from '../../labels/waivers';
import { requestRouteRef } from '../../routes';
import { useT } from '../../translation';
import { useButtonStyles } from '../controls/Button';
import { Panel } from '../Panel';
import { LaneStrip, PolicyReasons, VerdictSentence } from '../posture';
import { WaiverEffect } from '../Waivers';
import { AtStake } from './AtStake';
import { Person } from './Person';
import { WaitingFacts } from './WaitingFacts';

const useStyles = makeStyles({
  item: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  asked: { fontWeight: 700, overflowWrap: 'anywhere' },
});

/** One request that waits, with all that a decision on it takes. @internal */
export function WaitingItem({
  request,
  children,
}: {
  request: WorkspaceRequestDetail;
  /** What is above its facts. */
  children?: ReactNode;
}) {
  const t = useT();
  const classes = useStyles();
  const button = useButtonStyles();
  const requestLink = useRouteRef(requestRouteRef);
  const { id, workspaceName, kind, requestedBy, owner, posture } = request;
  return (
    <Panel title={workspaceName}>
      <div className={classes.item}>
        {children}
        <p>
          {t('waiting.about', {
            kind: t(`requestKind.${kind}`),
            person: <Person entityRef={requestedBy} />,
            owner: <Person entityRef={owner} />,
          })}
        </p>
        {kind === 'transfer' && request.takesFrom && (
          <p>
            {t('decision.hands', {
              from: <Person entityRef={request.takesFrom} />,
              to: <Person entityRef={owner} />,
            })}
          </p>
        )}
        {request.waiver && (
          <p className={classes.asked}>{askedLabel(t, request.waiver)}</p>
        )}
        {request.exception && (
          <div>
            <p>{t('decision.exception')}</p>
            <PolicyReasons compliance={posture.compliance} />
          </div>
        )}
        <VerdictSentence posture={posture} size="small" />
        <LaneStrip lanes={posture.lanes} />
        {request.waiver ? (
          <WaiverEffect request={request} />
        ) : (
          <AtStake request={request} />
        )}
        <WaitingFacts request={request} />
        <div>
          <Link
            to={requestLink({ id })}
            className={button.root}
            data-look="primary"
            aria-label={`${t('waiting.decide')}: ${workspaceName}`}
          >
            {t('waiting.decide')}
          </Link>
        </div>
      </div>
    </Panel>
  );
}
