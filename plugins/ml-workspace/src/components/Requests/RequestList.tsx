import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { WorkspaceRequest } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useRequests } from '../../hooks';
import { verdictOf } from '../../labels/posture';
import { requestFailureWords } from '../../labels/requests';
import { requestRouteRef } from '../../routes';
import { Button } from '../controls';
import { FailureView, VerdictChip } from '../posture';
import { Panel } from '../Panel';
import { Waiting } from './Waiting';
import { Person } from './Person';
import { moment, useT } from '../../translation';

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
  const t = useT();
  const requestLink = useRouteRef(requestRouteRef);
  return (
    <tr>
      <th scope="row" data-label={t('requests.workspace')}>
        <Link to={requestLink({ id: request.id })}>
          {request.workspaceName}
        </Link>
      </th>
      <td data-label={t('requests.verdict')}>
        <span>
          <VerdictChip verdict={verdictOf(request.verdict)} />
        </span>
      </td>
      <td data-label={t('requests.state')}>
        {t(`requestState.${request.state}`)}
      </td>
      <td data-label={t('requests.owner')}>
        <span>
          <Person entityRef={request.owner} />
        </span>
      </td>
      <td data-label={t('requests.requestedBy')}>
        <span>
          <Person entityRef={request.requestedBy} />
        </span>
      </td>
      <td data-label={t('requests.created')}>{moment(t, request.createdAt)}</td>
    </tr>
  );
}

/** The requests one may read, newest first. @internal */
export function RequestList() {
  const t = useT();
  const classes = useStyles();
  const { answer, retry, older, newer } = useRequests();
  if (answer.state === 'loading') {
    return <Waiting label={t('requests.loading')} />;
  }
  if (answer.state === 'failure') {
    return (
      <Panel>
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(t, answer.failure, t('requests.failed'))}
          onRetry={retry}
        />
      </Panel>
    );
  }
  const { items } = answer.value;
  if (!items.length && !newer) {
    return <Panel title={t('requests.empty')}>{t('requests.emptyText')}</Panel>;
  }
  return (
    <Panel>
      <table className={classes.table} aria-label={t('requests.title')}>
        <thead>
          <tr>
            <th scope="col">{t('requests.workspace')}</th>
            <th scope="col">{t('requests.verdict')}</th>
            <th scope="col">{t('requests.state')}</th>
            <th scope="col">{t('requests.owner')}</th>
            <th scope="col">{t('requests.requestedBy')}</th>
            <th scope="col">{t('requests.created')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(request => (
            <Row key={request.id} request={request} />
          ))}
        </tbody>
      </table>
      <div className={classes.pages}>
        {newer && <Button onClick={newer}>{t('requests.newer')}</Button>}
        {older && <Button onClick={older}>{t('requests.older')}</Button>}
      </div>
    </Panel>
  );
}
