import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { stepsAhead } from '../../labels/requests';
import { Person } from './Person';
import { moment, useT } from '../../translation';

const useStyles = makeStyles({
  event: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    padding: '8px 0',
    '& + &, ol + ol > &': { borderTop: '1px solid var(--rf-hairline)' },
  },
  text: {
    flexBasis: '100%',
    margin: '4px 0 0',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  quiet: { color: 'var(--rf-quiet)' },
});

/** What happened to a request, oldest first, and the steps that are still to come. @internal */
export function RequestHistory({
  request,
}: {
  request: WorkspaceRequestDetail;
}) {
  const t = useT();
  const classes = useStyles();
  const ahead = stepsAhead(request);
  return (
    <>
      <ol aria-label={t('requests.history')}>
        {request.events.map(({ sequence, type, at, by, text, until }) => (
          <li key={sequence} className={classes.event}>
            <b>{t(`requestState.${type}`)}</b>
            <span>
              {t('requests.by', { person: <Person entityRef={by} /> })}
            </span>
            <time dateTime={at} className={classes.quiet}>
              {moment(t, at)}
            </time>
            {until && (
              <span>
                {t('decision.validUntil')} {moment(t, until)}
              </span>
            )}
            {text && (
              <p className={classes.text} dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ol>
      {ahead.length > 0 && (
        <ol aria-label={t('requests.ahead')}>
          {ahead.map(state => (
            <li key={state} className={classes.event}>
              <span className={classes.quiet}>
                {t(`requestState.${state}`)}
              </span>
              <span className={classes.quiet}>{t('requests.notYet')}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
