import {
  WaiverEntry,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { aboutLabel, askedLabel, daysLeft } from '../../labels/waivers';
import { day, moment, useT } from '../../translation';
import { Button } from '../controls';
import { Panel } from '../Panel';
import { Notice } from '../posture';
import { People } from '../Requests/People';
import { RequestLink } from './RequestLink';
import { RevokeForm } from './RevokeForm';
import { WaiverEffect } from './WaiverEffect';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 16, '& > *': { minWidth: 0 } },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(112px, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    overflowWrap: 'anywhere',
    '& > dt': { color: 'var(--rf-quiet)' },
  },
  asked: { fontSize: 16, lineHeight: '22px', fontWeight: 700 },
});

function Facts({ waiver }: { waiver: WaiverEntry }) {
  const t = useT();
  const classes = useStyles();
  const { state, until, from, approvedBy, endedAt, endedBy } = waiver;
  const { mendBy, renews, renewedBy } = waiver;
  return (
    <dl className={classes.facts}>
      <dt>{t('waiver.state')}</dt>
      <dd>
        <b>{t(`waiverState.${state}`)}</b>
      </dd>
      <dt>{t('waiver.check')}</dt>
      <dd>
        {waiver.title} ({waiver.check})
      </dd>
      <dt>{t('waiver.about')}</dt>
      <dd>{aboutLabel(t, waiver.about)}</dd>
      <dt>{t('waiver.reason')}</dt>
      <dd dir="auto">{waiver.reason ?? t('waiver.erased')}</dd>
      {from && (
        <>
          <dt>{t('waiver.from')}</dt>
          <dd>{moment(t, from)}</dd>
        </>
      )}
      <dt>{t('waiver.until')}</dt>
      <dd>
        {moment(t, until)}
        {state === 'active' && ` · ${daysLeft(t, until)}`}
      </dd>
      <dt>{t('waiver.approvedByTitle')}</dt>
      <dd>
        {approvedBy.length ? <People refs={approvedBy} /> : t('waiver.nobody')}
      </dd>
      {endedBy && (
        <>
          <dt>{t('waiver.ended')}</dt>
          <dd>
            {endedAt && `${moment(t, endedAt)}: `}
            {t(`waiverEnd.${endedBy}`)}
          </dd>
        </>
      )}
      {mendBy && (
        <>
          <dt>{t('waiver.mendBy')}</dt>
          <dd>{moment(t, mendBy)}</dd>
        </>
      )}
      {renews && (
        <>
          <dt>{t('waiver.renews')}</dt>
          <dd>
            <RequestLink id={renews}>{t('waiver.earlierWaiver')}</RequestLink>
          </dd>
        </>
      )}
      {renewedBy && (
        <>
          <dt>{t('waiver.renewedBy')}</dt>
          <dd>
            <RequestLink id={renewedBy}>{t('waiver.laterWaiver')}</RequestLink>
          </dd>
        </>
      )}
    </dl>
  );
}

/** What a request for a waiver asks, what that changes, and how it is ended. @internal */
export function WaiverPanel({
  request,
  onRevoked,
}: {
  request: WorkspaceRequestDetail;
  onRevoked: (request: WorkspaceRequestDetail) => void;
}) {
  const t = useT();
  const classes = useStyles();
  const [isRevoking, setRevoking] = useState(false);
  const { waiver } = request;
  if (!waiver) return null;
  const { state, mendBy, mayRevoke } = waiver;
  return (
    <Panel title={t('waiver.title')}>
      <div className={classes.root}>
        <p className={classes.asked}>{askedLabel(t, waiver)}</p>
        {state === 'revoked' && mendBy && (
          <Notice tone="danger" glyph="warning">
            {t('waiver.revoked', { day: day(t, mendBy) })}
          </Notice>
        )}
        <Facts waiver={waiver} />
        {(state === 'waiting' || state === 'active') && (
          <WaiverEffect request={request} />
        )}
        {mayRevoke && (
          <div>
            <Button
              aria-expanded={isRevoking}
              onClick={() => setRevoking(open => !open)}
            >
              {t('waiver.revoke')}
            </Button>
            {isRevoking && (
              <RevokeForm
                requestId={request.id}
                onRevoked={onRevoked}
                onCancel={() => setRevoking(false)}
              />
            )}
          </div>
        )}
      </div>
    </Panel>
  );
}
