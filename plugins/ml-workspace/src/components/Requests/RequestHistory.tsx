import { makeStyles } from '@material-ui/core/styles';
import { RequestEvent } from '@ringfence/backstage-plugin-ml-workspace-common';
import { REQUEST_STATE_LABELS, requestStrings } from '../../labels/requests';
import { moment } from '../../labels/time';
import { Person } from './Person';

const useStyles = makeStyles({
  event: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    padding: '8px 0',
    '& + &': { borderTop: '1px solid var(--rf-hairline)' },
  },
  when: { color: 'var(--rf-quiet)' },
});

/** What happened to a request, oldest first. @internal */
export function RequestHistory({
  events,
}: {
  events: readonly RequestEvent[];
}) {
  const classes = useStyles();
  return (
    <ol aria-label={requestStrings.history}>
      {events.map(({ sequence, type, at, by }) => (
        <li key={sequence} className={classes.event}>
          <b>{REQUEST_STATE_LABELS[type]}</b>
          <span>
            {requestStrings.by} <Person entityRef={by} />
          </span>
          <time dateTime={at} className={classes.when}>
            {moment(at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
