import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useWaiting } from '../../hooks';
import { requestFailureWords } from '../../labels/requests';
import { requestRouteRef } from '../../routes';
import { useButtonStyles } from '../controls/Button';
import { Panel } from '../Panel';
import { FailureView, LaneStrip, VerdictSentence } from '../posture';
import { AtStake } from './AtStake';
import { Person } from './Person';
import { Waiting } from '../Waiting';
import { useT } from '../../translation';

const useStyles = makeStyles({
  list: { display: 'grid', gap: 16, margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
});

function Item({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const classes = useStyles();
  const button = useButtonStyles();
  const requestLink = useRouteRef(requestRouteRef);
  const { id, workspaceName, kind, requestedBy, owner } = request;
  return (
    <Panel title={workspaceName}>
      <div className={classes.item}>
        <p>
          {t('waiting.about', {
            kind: t(`requestKind.${kind}`),
            person: <Person entityRef={requestedBy} />,
            owner: <Person entityRef={owner} />,
          })}
        </p>
        {request.exception && <p>{t('decision.exception')}</p>}
        <VerdictSentence posture={request.posture} size="small" />
        <LaneStrip lanes={request.posture.lanes} />
        <AtStake request={request} />
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

/** The requests that wait for the signed-in person, worst first. @internal */
export function WaitingList() {
  const t = useT();
  const classes = useStyles();
  const { answer, retry } = useWaiting();
  switch (answer.state) {
    case 'loading':
      return <Waiting label={t('waiting.loading')} />;
    case 'ready':
      return answer.value.items.length ? (
        <ul className={classes.list} aria-label={t('waiting.title')}>
          {answer.value.items.map(request => (
            <li key={request.id}>
              <Item request={request} />
            </li>
          ))}
        </ul>
      ) : (
        <Panel title={t('waiting.empty')}>{t('waiting.emptyText')}</Panel>
      );
    default:
      return (
        <Panel>
          <FailureView
            failure={answer.failure}
            words={requestFailureWords(t, answer.failure, t('waiting.failed'))}
            onRetry={retry}
          />
        </Panel>
      );
  }
}
