import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { requestRouteRef } from '../../routes';
import { ago, day, useT } from '../../translation';
import { Person } from './Person';

const useStyles = makeStyles({
  // Text stands around it, so its colour alone would not tell it.
  link: { textDecoration: 'underline' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(112px, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    margin: 0,
    overflowWrap: 'anywhere',
    '& > dt': { color: 'var(--rf-quiet)' },
    '& > dd': { margin: 0 },
  },
});

/** Why, since when and until when a request waits, and what its owner asked for before. @internal */
export function WaitingFacts({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const classes = useStyles();
  const requestLink = useRouteRef(requestRouteRef);
  const { description, createdAt, decision, pastExceptions, owner } = request;
  const last = pastExceptions?.last;
  return (
    <dl className={classes.facts}>
      {description && (
        <>
          <dt>{t('requests.description')}</dt>
          <dd dir="auto">{description}</dd>
        </>
      )}
      <dt>{t('waiting.asked')}</dt>
      <dd>
        <time dateTime={createdAt}>{day(t, createdAt)}</time>,{' '}
        {ago(t, createdAt)}
      </dd>
      {decision && (
        <>
          <dt>{t('decision.expires')}</dt>
          <dd>
            <time dateTime={decision.expiresAt}>
              {day(t, decision.expiresAt)}
            </time>
          </dd>
        </>
      )}
      {pastExceptions && (
        <>
          <dt>{t('waiting.past')}</dt>
          <dd>
            {last
              ? t('waiting.pastSome', {
                  number: String(pastExceptions.number),
                  owner: <Person entityRef={owner} />,
                  last: (
                    <Link
                      to={requestLink({ id: last.id })}
                      className={classes.link}
                    >
                      {last.workspaceName}
                    </Link>
                  ),
                  state: t(`requestState.${last.state}`),
                  at: day(t, last.at),
                })
              : t('waiting.pastNone', { owner: <Person entityRef={owner} /> })}
          </dd>
        </>
      )}
    </dl>
  );
}
