import {
  WaiverEntry,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { CheckResult } from '@ringfence/engine';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useFocusNext, WaiverDesk } from '../../hooks';
import { waivableOf, waiversOfCheck } from '../../state/waiverTerms';
import { day, useT } from '../../translation';
import { Button } from '../controls';
import { ActiveWaiver, WaiverAct } from './ActiveWaiver';
import { RequestLink } from './RequestLink';
import { WaiverForm } from './WaiverForm';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 8,
    marginTop: 8,
    fontSize: 13,
    lineHeight: '18px',
    '&:empty': { display: 'none' },
  },
  quiet: { color: 'var(--rf-quiet)' },
});

function Last({ waiver }: { waiver: WaiverEntry }) {
  const t = useT();
  const { requestId, endedAt, until, mendBy } = waiver;
  const request = (
    <RequestLink id={requestId}>{t('waiver.theRequest')}</RequestLink>
  );
  const ended = day(t, endedAt ?? until);
  return (
    <p>
      {mendBy
        ? t('waiver.revokedOn', {
            day: ended,
            mendBy: day(t, mendBy),
            request,
          })
        : t('waiver.endedOn', { day: ended, request })}
    </p>
  );
}

/**
 * What waivers have to do with a check that fails or is waived: those that hold, what
 * waits, what is over, and the way to ask.
 * @internal
 */
export function CheckWaivers({
  desk,
  result,
}: {
  desk: WaiverDesk;
  result: CheckResult;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const focusNext = useFocusNext();
  const [isAsking, setAsking] = useState(false);
  const [act, setAct] = useState<{ on: string; what: WaiverAct }>();
  const [done, setDone] = useState<WorkspaceRequestDetail>();
  const { status, check } = result;
  if (status !== 'fail' && status !== 'waived') return null;
  const { workspace, policy, entries } = desk;
  const { active, waiting, last } = waiversOfCheck(entries, check);
  const waivable = waivableOf(
    result,
    policy,
    workspace.isolation.dataClassification,
  );
  const isFail = status === 'fail';
  const others = waiting.filter(
    ({ requestId, renews }) => requestId !== done?.id && !renews,
  );
  const renewed = active.find(
    ({ requestId }) => act?.what === 'renew' && act.on === requestId,
  );
  const isOpen = isAsking || renewed !== undefined;
  const close = () => {
    focusNext(`${id}-ask`);
    setAsking(false);
    setAct(undefined);
  };
  const finish = (request: WorkspaceRequestDetail) => {
    focusNext(`${id}-done`);
    setAsking(false);
    setAct(undefined);
    setDone(request);
    if (request.state === 'revoked') desk.onChanged();
    else desk.readAgain();
  };
  return (
    <div className={classes.root}>
      {active.map(waiver => (
        <ActiveWaiver
          key={waiver.requestId}
          waiver={waiver}
          act={act?.on === waiver.requestId ? act.what : undefined}
          onAct={what => {
            setAsking(false);
            setAct(what && { on: waiver.requestId, what });
          }}
          onRevoked={finish}
        />
      ))}
      {others.map(({ requestId }) => (
        <p key={requestId}>
          {t('waiver.waits', {
            request: (
              <RequestLink id={requestId}>{t('waiver.theRequest')}</RequestLink>
            ),
          })}
        </p>
      ))}
      {isFail && !active.length && last && !done && <Last waiver={last} />}
      <div role="status" id={`${id}-done`} tabIndex={-1}>
        {done?.state === 'revoked' &&
          t('waiver.revoked', {
            day: done.waiver?.mendBy ? day(t, done.waiver.mendBy) : '',
          })}
        {done?.state === 'submitted' &&
          t('waiver.asked', {
            request: (
              <RequestLink id={done.id}>{t('waiver.theRequest')}</RequestLink>
            ),
          })}
      </div>
      {isFail && waivable.is === 'constraint' && (
        <p className={classes.quiet}>{t('waiver.constraint')}</p>
      )}
      {isFail && waivable.is === 'never' && (
        <p className={classes.quiet}>
          {t('waiver.never', { policy: policy?.name ?? '' })}
        </p>
      )}
      {isFail && waivable.is === 'waivable' && (
        <div>
          <Button
            id={`${id}-ask`}
            aria-expanded={isAsking}
            aria-label={t('waiver.askOf', { check: result.title })}
            onClick={() => {
              setAct(undefined);
              setAsking(open => !open);
            }}
          >
            {t('waiver.ask')}
          </Button>
        </div>
      )}
      {isOpen && (
        <WaiverForm
          key={renewed?.requestId ?? 'new'}
          desk={desk}
          result={result}
          renews={renewed}
          onAsked={finish}
          onCancel={close}
        />
      )}
    </div>
  );
}
