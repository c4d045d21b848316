import { useParams } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRequest } from '../../hooks';
import { isInCatalog, requestFailureWords } from '../../labels/requests';
import { rootRouteRef } from '../../routes';
import { FailureView, PostureView } from '../posture';
import { Panel } from '../Panel';
import { Person } from './Person';
import { RequestHistory } from './RequestHistory';
import { Waiting } from './Waiting';
import { moment, useT } from '../../translation';

const useStyles = makeStyles({
  back: { display: 'inline-block', padding: '2px 0 10px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(112px, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    overflowWrap: 'anywhere',
    '& > dt': { color: 'var(--rf-quiet)' },
  },
});

function Facts({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const classes = useStyles();
  const { state, entityRef, description } = request;
  return (
    <dl className={classes.facts}>
      <dt>{t('requests.state')}</dt>
      <dd>
        <b>{t(`requestState.${state}`)}</b>
      </dd>
      <dt>{t('requests.workspace')}</dt>
      <dd>
        {isInCatalog(state) ? (
          <EntityRefLink entityRef={entityRef}>
            {t('requests.entity')}
          </EntityRefLink>
        ) : (
          t(`requests.notInCatalog.${state}`)
        )}
      </dd>
      <dt>{t('requests.owner')}</dt>
      <dd>
        <Person entityRef={request.owner} />
      </dd>
      <dt>{t('requests.requestedBy')}</dt>
      <dd>
        <Person entityRef={request.requestedBy} />
      </dd>
      <dt>{t('requests.created')}</dt>
      <dd>{moment(t, request.createdAt)}</dd>
      {description && (
        <>
          <dt>{t('requests.description')}</dt>
          <dd>{description}</dd>
        </>
      )}
    </dl>
  );
}

function Body({ id }: { id: string }) {
  const t = useT();
  const { answer, retry } = useRequest(id);
  switch (answer.state) {
    case 'loading':
      return <Waiting label={t('requests.loadingOne')} />;
    case 'ready':
      return (
        <>
          <Panel title={answer.value.workspaceName}>
            <Facts request={answer.value} />
          </Panel>
          <Panel title={t('requests.posture')}>
            <PostureView
              posture={answer.value.posture}
              isolation={answer.value.isolation}
            />
          </Panel>
          <Panel title={t('requests.history')}>
            <RequestHistory events={answer.value.events} />
          </Panel>
        </>
      );
    default:
      return (
        <Panel>
          <FailureView
            failure={answer.failure}
            words={requestFailureWords(
              t,
              answer.failure,
              t('requests.failedOne'),
            )}
            onRetry={retry}
          />
        </Panel>
      );
  }
}

/** One request: its state, what was asked and how it was judged, and what happened since. @internal */
export function RequestDetail() {
  const t = useT();
  const classes = useStyles();
  const { id = '' } = useParams();
  const rootLink = useRouteRef(rootRouteRef);
  return (
    <>
      <Link to={rootLink()} className={classes.back}>
        {t('requests.all')}
      </Link>
      <Body id={id} />
    </>
  );
}
