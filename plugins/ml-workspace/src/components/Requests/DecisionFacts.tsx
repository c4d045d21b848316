import {
  RequestDecision,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { People } from './People';
import { Person } from './Person';
import { moment, useT } from '../../translation';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(112px, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    margin: 0,
    overflowWrap: 'anywhere',
    '& > dt': { color: 'var(--rf-quiet)' },
    '& > dd': { margin: 0 },
  },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

function Need({ count, groups }: RequestDecision['needs'][number]) {
  const t = useT();
  if (!groups.length) return <>{t('decision.anybody')}</>;
  return (
    <>
      {t(count === 1 ? 'decision.one' : 'decision.several', {
        number: String(count),
        groups: <People refs={groups} />,
      })}
    </>
  );
}

/** Who decides on a request and until when, who approved, and which question is open. @internal */
export function DecisionFacts({
  request,
  decision,
}: {
  request: WorkspaceRequestDetail;
  decision: RequestDecision;
}) {
  const t = useT();
  const classes = useStyles();
  const { needs, approvedBy, expiresAt } = decision;
  const { events, state } = request;
  const question =
    state === 'questioned' ? events[events.length - 1] : undefined;
  return (
    <dl className={classes.facts}>
      <dt>{t('decision.who')}</dt>
      {needs.map(need => (
        <dd key={need.groups.join()} style={{ gridColumn: 2 }}>
          <Need {...need} />
        </dd>
      ))}
      {approvedBy.length > 0 && (
        <>
          <dt>{t('decision.approvedBy')}</dt>
          <dd>
            <People refs={approvedBy} />
          </dd>
        </>
      )}
      <dt>{t('decision.expires')}</dt>
      <dd>
        <time dateTime={expiresAt}>{moment(t, expiresAt)}</time>
      </dd>
      {question && (
        <>
          <dt>{t('decision.question')}</dt>
          <dd>
            <p className={classes.text}>{question.text}</p>
            {t('requests.by', { person: <Person entityRef={question.by} /> })}
          </dd>
        </>
      )}
    </dl>
  );
}
