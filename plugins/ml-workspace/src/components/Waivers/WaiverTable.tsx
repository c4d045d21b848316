import { WaiverEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { aboutLabel, daysLeft } from '../../labels/waivers';
import { day, moment, useT } from '../../translation';
import { NARROW, useTableStyles } from '../controls';
import { People } from '../Requests/People';
import { Person } from '../Requests/Person';
import { RequestLink } from './RequestLink';

const TONES = {
  waiting: 'unknown',
  active: 'waived',
  ended: 'unknown',
  revoked: 'danger',
  rejected: 'unknown',
} as const;

const useStyles = makeStyles({
  // Links above each other stay far enough apart to be pressed.
  links: { '& a': { display: 'inline-block', minHeight: 24 } },
  state: { color: 'var(--rf-tone)', fontWeight: 700 },
  reason: {
    minWidth: 160,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    [NARROW]: { minWidth: 0 },
  },
});

/** How far a waiver is, and what goes with that. */
function State({ waiver }: { waiver: WaiverEntry }) {
  const t = useT();
  const classes = useStyles();
  const { more } = useTableStyles();
  const { state, until, endedAt, endedBy, mendBy } = waiver;
  return (
    <span>
      <span className={classes.state} data-tone={TONES[state]}>
        {t(`waiverState.${state}`)}
      </span>
      {state === 'active' && <span className={more}>{daysLeft(t, until)}</span>}
      {endedBy && (
        <span className={more}>
          {endedAt && `${day(t, endedAt)}: `}
          {t(`waiverEnd.${endedBy}`)}
        </span>
      )}
      {mendBy && (
        <span className={more}>
          {t('waiver.mendBy')} {day(t, mendBy)}
        </span>
      )}
    </span>
  );
}

function Row({ waiver, fleet }: { waiver: WaiverEntry; fleet?: boolean }) {
  const t = useT();
  const classes = useStyles();
  const { more } = useTableStyles();
  const { requestId, renews, renewedBy, approvedBy, from } = waiver;
  return (
    <tr>
      <th scope="row" data-label={t('waiver.check')}>
        <span>
          <RequestLink id={requestId}>{waiver.title}</RequestLink>
          <span className={more}>{aboutLabel(t, waiver.about)}</span>
        </span>
      </th>
      {fleet && (
        <td data-label={t('waiver.workspace')}>
          <span>
            <EntityRefLink entityRef={waiver.entityRef}>
              {waiver.workspaceName}
            </EntityRefLink>
            <span className={more}>
              <Person entityRef={waiver.owner} />
            </span>
          </span>
        </td>
      )}
      <td data-label={t('waiver.state')}>
        <State waiver={waiver} />
      </td>
      <td data-label={t('waiver.until')}>
        <span>
          <time dateTime={waiver.until}>{day(t, waiver.until)}</time>
          {from && (
            <span className={more}>
              {t('waiver.from')} <time dateTime={from}>{day(t, from)}</time>
            </span>
          )}
        </span>
      </td>
      <td data-label={t('waiver.reason')} className={classes.reason}>
        <span dir="auto">{waiver.reason ?? t('waiver.erased')}</span>
      </td>
      <td data-label={t('waiver.askedBy')}>
        <span>
          <Person entityRef={waiver.requestedBy} />
          <time dateTime={waiver.askedAt} className={more}>
            {moment(t, waiver.askedAt)}
          </time>
        </span>
      </td>
      <td data-label={t('waiver.approvedByTitle')}>
        <span>
          {approvedBy.length ? (
            <People refs={approvedBy} />
          ) : (
            t('waiver.nobody')
          )}
          {renews && (
            <span className={more}>
              {t('waiver.renews')}{' '}
              <RequestLink id={renews}>{t('waiver.earlierWaiver')}</RequestLink>
            </span>
          )}
          {renewedBy && (
            <span className={more}>
              {t('waiver.renewedBy')}{' '}
              <RequestLink id={renewedBy}>
                {t('waiver.laterWaiver')}
              </RequestLink>
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}

/** Waivers in the order given, with everything an auditor asks of them. @internal */
export function WaiverTable({
  items,
  label,
  fleet,
}: {
  items: readonly WaiverEntry[];
  label: string;
  /** Whether they are of more than one workspace. */
  fleet?: boolean;
}) {
  const t = useT();
  const { table } = useTableStyles();
  const { links } = useStyles();
  return (
    <table className={`${table} ${links}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('waiver.check')}</th>
          {fleet && <th scope="col">{t('waiver.workspace')}</th>}
          <th scope="col">{t('waiver.state')}</th>
          <th scope="col">{t('waiver.until')}</th>
          <th scope="col">{t('waiver.reason')}</th>
          <th scope="col">{t('waiver.askedBy')}</th>
          <th scope="col">{t('waiver.approvedByTitle')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(waiver => (
          <Row key={waiver.requestId} waiver={waiver} fleet={fleet} />
        ))}
      </tbody>
    </table>
  );
}
