import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { Button } from '../controls';
import { Panel } from '../Panel';
import { Notice } from '../posture';
import { AtStake } from './AtStake';
import { DecisionFacts } from './DecisionFacts';
import { DecisionForm } from './DecisionForm';
import { Person } from './Person';
import { useT } from '../../translation';

const useStyles = makeStyles({
  stake: { margin: '16px 0' },
  changed: { marginBottom: 16 },
  own: { marginTop: 8 },
});

/** What a request waits for, and where it is decided; nothing once that is over. @internal */
export function DecisionPanel({
  request,
  onDecided,
  onStale,
  showNewest,
}: {
  request: WorkspaceRequestDetail;
  onDecided: (request: WorkspaceRequestDetail) => void;
  onStale: () => void;
  /** Shows what it is now; absent while that is what is shown. */
  showNewest?: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const { decision, exception, takesFrom } = request;
  if (!decision) return null;
  const isTheirOwn = decision.may.includes('withdraw');
  return (
    <Panel title={t('decision.title')}>
      {showNewest && (
        <div role="alert" className={classes.changed}>
          <Notice
            tone="unknown"
            action={
              <Button onClick={showNewest}>{t('decision.showNow')}</Button>
            }
          >
            {t('decision.changed')}
          </Notice>
        </div>
      )}
      {exception && <p>{t('decision.exception')}</p>}
      {takesFrom && (
        <p>
          {request.kind === 'transfer'
            ? t('decision.hands', {
                from: <Person entityRef={takesFrom} />,
                to: <Person entityRef={request.owner} />,
              })
            : t('decision.takes', { owner: <Person entityRef={takesFrom} /> })}
        </p>
      )}
      <DecisionFacts request={request} decision={decision} />
      {!request.waiver && (
        <div className={classes.stake}>
          <AtStake request={request} />
        </div>
      )}
      {isTheirOwn && <p className={classes.own}>{t('decision.yours')}</p>}
      <DecisionForm
        key={`${decision.seen} ${request.state}`}
        request={request}
        decision={decision}
        onDecided={onDecided}
        onStale={onStale}
      />
    </Panel>
  );
}
