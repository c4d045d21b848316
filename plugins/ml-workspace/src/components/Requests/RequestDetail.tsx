import { useParams } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRequest } from '../../hooks';
import {
  isInCatalog,
  REQUEST_STATE_LABELS,
  requestFailureWords,
  requestStrings,
} from '../../labels/requests';
import { moment } from '../../labels/time';
import { rootRouteRef } from '../../routes';
import { FailureView, PostureView } from '../posture';
import { Panel } from '../Panel';
import { Person } from './Person';
import { RequestHistory } from './RequestHistory';
import { Waiting } from './Waiting';

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
  const classes = useStyles();
  const { state, entityRef, description } = request;
  return (
    <dl className={classes.facts}>
      <dt>{requestStrings.state}</dt>
      <dd>
        <b>{REQUEST_STATE_LABELS[state]}</b>
      </dd>
      <dt>{requestStrings.workspace}</dt>
      <dd>
        {isInCatalog(state) ? (
          <EntityRefLink entityRef={entityRef}>
            {requestStrings.entity}
          </EntityRefLink>
        ) : (
          requestStrings.notInCatalog[state]
        )}
      </dd>
      <dt>{requestStrings.owner}</dt>
      <dd>
        <Person entityRef={request.owner} />
      </dd>
      <dt>{requestStrings.requestedBy}</dt>
      <dd>
        <Person entityRef={request.requestedBy} />
      </dd>
      <dt>{requestStrings.created}</dt>
      <dd>{moment(request.createdAt)}</dd>
      {description && (
        <>
          <dt>{requestStrings.description}</dt>
          <dd>{description}</dd>
        </>
      )}
    </dl>
  );
}

function Body({ id }: { id: string }) {
  const { answer, retry } = useRequest(id);
  switch (answer.state) {
    case 'loading':
      return <Waiting label={requestStrings.loadingOne} />;
    case 'ready':
      return (
        <>
          <Panel title={answer.value.workspaceName}>
            <Facts request={answer.value} />
          </Panel>
          <Panel title={requestStrings.posture}>
            <PostureView
              posture={answer.value.posture}
              isolation={answer.value.isolation}
            />
          </Panel>
          <Panel title={requestStrings.history}>
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
              answer.failure,
              requestStrings.failedOne,
            )}
            onRetry={retry}
          />
        </Panel>
      );
  }
}

/** One request: its state, what was asked and how it was judged, and what happened since. @internal */
export function RequestDetail() {
  const classes = useStyles();
  const { id = '' } = useParams();
  const rootLink = useRouteRef(rootRouteRef);
  return (
    <>
      <Link to={rootLink()} className={classes.back}>
        {requestStrings.all}
      </Link>
      <Body id={id} />
    </>
  );
}
