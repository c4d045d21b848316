import { WorkspaceRequest } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { verdictOf } from '../../labels/posture';
import { nextStep } from '../../labels/requests';
import { requestRouteRef } from '../../routes';
import { NARROW, useTableStyles } from '../controls';
import { VerdictChip } from '../posture';
import { Person } from './Person';
import { moment, useT } from '../../translation';

const useStyles = makeStyles({
  next: { minWidth: 200, [NARROW]: { minWidth: 0 } },
});

function Row({ request }: { request: WorkspaceRequest }) {
  const t = useT();
  const classes = useStyles();
  const { more } = useTableStyles();
  const requestLink = useRouteRef(requestRouteRef);
  const { state, createdAt, updatedAt } = request;
  return (
    <tr>
      <th scope="row" data-label={t('requests.workspace')}>
        <Link to={requestLink({ id: request.id })}>
          {request.workspaceName}
        </Link>
      </th>
      <td data-label={t('requests.kind')}>
        <span>{t(`requestKind.${request.kind}`)}</span>
      </td>
      <td data-label={t('requests.state')}>
        <span>
          <b>{t(`requestState.${state}`)}</b>
          <time dateTime={updatedAt} className={more}>
            {moment(t, updatedAt)}
          </time>
        </span>
      </td>
      <td data-label={t('requests.verdict')}>
        <span>
          <VerdictChip verdict={verdictOf(request.verdict)} />
        </span>
      </td>
      <td data-label={t('requests.next')} className={classes.next}>
        <span>{nextStep(t, request)}</span>
      </td>
      <td data-label={t('requests.owner')}>
        <span>
          <Person entityRef={request.owner} />
        </span>
      </td>
      <td data-label={t('requests.requestedBy')}>
        <span>
          <Person entityRef={request.requestedBy} />
          <time dateTime={createdAt} className={more}>
            {moment(t, createdAt)}
          </time>
        </span>
      </td>
    </tr>
  );
}

/** Requests in the order given: what was asked, where it stands and what comes next. @internal */
export function RequestTable({
  items,
}: {
  items: readonly WorkspaceRequest[];
}) {
  const t = useT();
  const classes = useTableStyles();
  return (
    <table className={classes.table} aria-label={t('requests.title')}>
      <thead>
        <tr>
          <th scope="col">{t('requests.workspace')}</th>
          <th scope="col">{t('requests.kind')}</th>
          <th scope="col">{t('requests.state')}</th>
          <th scope="col">{t('requests.verdict')}</th>
          <th scope="col">{t('requests.next')}</th>
          <th scope="col">{t('requests.owner')}</th>
          <th scope="col">{t('requests.requestedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(request => (
          <Row key={request.id} request={request} />
        ))}
      </tbody>
    </table>
  );
}
