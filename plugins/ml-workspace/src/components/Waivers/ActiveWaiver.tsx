import {
  WaiverEntry,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { useRequest } from '../../hooks';
import { aboutLabel, daysLeft } from '../../labels/waivers';
import { requestFailureWords } from '../../labels/requests';
import { day, useT } from '../../translation';
import { Button } from '../controls';
import { FailureView } from '../posture';
import { People } from '../Requests/People';
import { Waiting } from '../Waiting';
import { RequestLink } from './RequestLink';
import { RevokeForm } from './RevokeForm';

const useStyles = makeStyles({
  until: { color: 'var(--rf-tone)', fontWeight: 700 },
  reason: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    marginTop: 4,
  },
});

/** What somebody is doing to a waiver. @internal */
export type WaiverAct = 'renew' | 'revoke';

/** The form that revokes, for those who may: a list does not say who does. */
function Revoke({
  id,
  ...form
}: {
  id: string;
  onRevoked: (request: WorkspaceRequestDetail) => void;
  onCancel: () => void;
}) {
  const t = useT();
  const { answer, retry } = useRequest(id);
  switch (answer.state) {
    case 'loading':
      return <Waiting label={t('requests.loadingOne')} />;
    case 'ready':
      return answer.value.waiver?.mayRevoke ? (
        <RevokeForm requestId={id} {...form} />
      ) : (
        <p role="status">{t('waiver.mayNot')}</p>
      );
    default:
      return (
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(
            t,
            answer.failure,
            t('requests.failedOne'),
          )}
          onRetry={retry}
        />
      );
  }
}

/** A waiver that holds: until when, by whom, why, and what can be done about it. @internal */
export function ActiveWaiver({
  waiver,
  act,
  onAct,
  onRevoked,
}: {
  waiver: WaiverEntry;
  act: WaiverAct | undefined;
  /** Opens or closes what is done. */
  onAct: (act: WaiverAct | undefined) => void;
  onRevoked: (request: WorkspaceRequestDetail) => void;
}) {
  const t = useT();
  const classes = useStyles();
  const { requestId, about, until, approvedBy, reason, renewedBy } = waiver;
  const what = `${waiver.title}, ${aboutLabel(t, about)}`;
  const toggle = (next: WaiverAct) => onAct(act === next ? undefined : next);
  return (
    <div>
      <p>
        <span className={classes.until} data-tone="waived">
          {t('waiver.waivedUntil', { day: day(t, until) })}
        </span>{' '}
        · {daysLeft(t, until)} ·{' '}
        {t('waiver.approvedBy', { people: <People refs={approvedBy} /> })} ·{' '}
        {aboutLabel(t, about)}
      </p>
      <p className={classes.reason} dir="auto">
        {reason ?? t('waiver.erased')}
      </p>
      {renewedBy && (
        <p>
          {t('waiver.renewalWaits', {
            request: (
              <RequestLink id={renewedBy}>{t('waiver.theRequest')}</RequestLink>
            ),
          })}
        </p>
      )}
      <div className={classes.acts}>
        {!renewedBy && (
          <Button
            aria-expanded={act === 'renew'}
            aria-label={t('waiver.renewThat', { what })}
            onClick={() => toggle('renew')}
          >
            {t('waiver.renew')}
          </Button>
        )}
        <Button
          aria-expanded={act === 'revoke'}
          aria-label={t('waiver.revokeThat', { what })}
          onClick={() => toggle('revoke')}
        >
          {t('waiver.revoke')}
        </Button>
        <RequestLink
          id={requestId}
          label={`${t('waiver.openRequest')}: ${what}`}
        >
          {t('waiver.openRequest')}
        </RequestLink>
      </div>
      {act === 'revoke' && (
        <Revoke
          id={requestId}
          onRevoked={onRevoked}
          onCancel={() => onAct(undefined)}
        />
      )}
    </div>
  );
}
