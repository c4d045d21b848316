import { makeStyles } from '@material-ui/core/styles';
import { RequestEvent } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Person } from './Person';
import { moment, useT } from '../../translation';

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
  const t = useT();
  const classes = useStyles();
  return (
    <ol aria-label={t('requests.history')}>
      {events.map(({ sequence, type, at, by }) => (
        <li key={sequence} className={classes.event}>
          <b>{t(`requestState.${type}`)}</b>
          <span>{t('requests.by', { person: <Person entityRef={by} /> })}</span>
          <time dateTime={at} className={classes.when}>
            {moment(t, at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
