import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { WorkspaceRequest } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRequests } from '../../hooks';
import { verdictOf } from '../../labels/posture';
import {
  REQUEST_STATE_LABELS,
  requestFailureWords,
  requestStrings,
} from '../../labels/requests';
import { moment } from '../../labels/time';
import { requestRouteRef } from '../../routes';
import { Button } from '../controls';
import { FailureView, VerdictChip } from '../posture';
import { Panel } from '../Panel';
import { Waiting } from './Waiting';
import { Person } from './Person';

const NARROW = '@container (max-width: 719px)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '9px 10px 9px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: '1px solid var(--rf-hairline)',
      overflowWrap: 'anywhere',
    },
    '& tbody tr:last-child > *': { borderBottom: 0 },
    [NARROW]: {
      '& thead': { display: 'none' },
      '& tr': {
        display: 'grid',
        gridTemplateColumns: '112px minmax(0, 1fr)',
        padding: '10px 0',
        borderBottom: '1px solid var(--rf-hairline)',
      },
      '& th, & td': { display: 'contents' },
      '& th::before, & td::before': {
        content: 'attr(data-label)',
        fontWeight: 400,
        color: 'var(--rf-quiet)',
      },
    },
  },
  pages: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 },
});

function Row({ request }: { request: WorkspaceRequest }) {
  const requestLink = useRouteRef(requestRouteRef);
  return (
    <tr>
      <th scope="row" data-label={requestStrings.workspace}>
        <Link to={requestLink({ id: request.id })}>
          {request.workspaceName}
        </Link>
      </th>
      <td data-label={requestStrings.verdict}>
        <span>
          <VerdictChip verdict={verdictOf(request.verdict)} />
        </span>
      </td>
      <td data-label={requestStrings.state}>
        {REQUEST_STATE_LABELS[request.state]}
      </td>
      <td data-label={requestStrings.owner}>
        <span>
          <Person entityRef={request.owner} />
        </span>
      </td>
      <td data-label={requestStrings.requestedBy}>
        <span>
          <Person entityRef={request.requestedBy} />
        </span>
      </td>
      <td data-label={requestStrings.created}>{moment(request.createdAt)}</td>
    </tr>
  );
}

/** The requests one may read, newest first. @internal */
export function RequestList() {
  const classes = useStyles();
  const { answer, retry, older, newer } = useRequests();
  if (answer.state === 'loading') {
    return <Waiting label={requestStrings.loading} />;
  }
  if (answer.state === 'failure') {
    return (
      <Panel>
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(answer.failure, requestStrings.failed)}
          onRetry={retry}
        />
      </Panel>
    );
  }
  const { items } = answer.value;
  if (!items.length && !newer) {
    return (
      <Panel title={requestStrings.empty}>{requestStrings.emptyText}</Panel>
    );
  }
  return (
    <Panel>
      <table className={classes.table} aria-label={requestStrings.title}>
        <thead>
          <tr>
            <th scope="col">{requestStrings.workspace}</th>
            <th scope="col">{requestStrings.verdict}</th>
            <th scope="col">{requestStrings.state}</th>
            <th scope="col">{requestStrings.owner}</th>
            <th scope="col">{requestStrings.requestedBy}</th>
            <th scope="col">{requestStrings.created}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(request => (
            <Row key={request.id} request={request} />
          ))}
        </tbody>
      </table>
      <div className={classes.pages}>
        {newer && <Button onClick={newer}>{requestStrings.newer}</Button>}
        {older && <Button onClick={older}>{requestStrings.older}</Button>}
      </div>
    </Panel>
  );
}
