import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { useSend } from '../../hooks';
import { useT } from '../../translation';
import { Button, TextArea } from '../controls';
import { FormFailure } from './FormFailure';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, maxWidth: 560, marginTop: 8 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  wrong: { color: 'var(--rf-danger)' },
});

/** Ends a waiver before its time, with the reason. @internal */
export function RevokeForm({
  requestId,
  onRevoked,
  onCancel,
}: {
  requestId: string;
  onRevoked: (request: WorkspaceRequestDetail) => void;
  /** Absent where there is nothing to go back to. */
  onCancel?: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const api = useApi(mlWorkspaceApiRef);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { send, isBusy, failure } = useSend(onRevoked);
  const revoke = () => {
    const reason = text.trim();
    if (!reason) {
      setMissing(true);
      document.getElementById(`${id}-reason`)?.focus();
      return;
    }
    send(() => api.revokeWaiver({ id: requestId, body: { reason } }));
  };
  return (
    <form
      className={classes.root}
      aria-label={t('waiver.revokeSend')}
      onSubmit={event => event.preventDefault()}
    >
      <TextArea
        id={`${id}-reason`}
        label={t('waiver.revokeReason')}
        hint={t('waiver.revokeHint')}
        value={text}
        plain
        required
        invalid={isMissing}
        messages={
          isMissing && (
            <span className={classes.wrong}>{t('waiver.revokeMissing')}</span>
          )
        }
        onChange={written => {
          setText(written);
          setMissing(false);
        }}
      />
      <div className={classes.acts}>
        <Button disabled={isBusy} onClick={revoke}>
          {t('waiver.revokeSend')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('waiver.cancel')}</Button>}
      </div>
      <FormFailure failure={failure} title={t('waiver.notRevoked')} />
    </form>
  );
}
