import {
  DecisionAct,
  RequestDecision,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useDecide } from '../../hooks';
import { Button, DateInput, TextArea } from '../controls';
import { Notice } from '../posture';
import { dayOf } from '../../state/waiverTerms';
import { day, useT } from '../../translation';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, maxWidth: 720, marginTop: 16 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 },
});

/** Acts that have to say something. */
const WORDED: readonly DecisionAct[] = ['reject', 'question', 'answer'];

const LABELS = {
  approve: 'decision.approve',
  reject: 'decision.reject',
  question: 'decision.ask',
  answer: 'decision.answer',
  withdraw: 'decision.withdraw',
} as const;

function textLabel(may: readonly DecisionAct[]) {
  if (may.includes('answer')) return 'decision.answerText';
  return may.includes('withdraw') ? 'decision.withdrawText' : 'decision.text';
}

/** The end of a day where the person is, as a moment. */
const endOf = (last: string) => new Date(`${last}T23:59:59`).toISOString();

const today = () => dayOf(Date.now());

/** Where somebody decides: one press approves, a reason and a press reject or ask back. @internal */
export function DecisionForm({
  request,
  decision,
  onDecided,
  onStale,
}: {
  request: WorkspaceRequestDetail;
  decision: RequestDecision;
  onDecided: (request: WorkspaceRequestDetail) => void;
  onStale: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const [text, setText] = useState('');
  const [until, setUntil] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { decide, isBusy, failure } = useDecide(request.id, onDecided);
  const { may, seen } = decision;
  const { waiver } = request;
  if (!may.length) return null;
  const act = (what: DecisionAct) => {
    const said = text.trim();
    if (!said && WORDED.includes(what)) {
      setMissing(true);
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    decide(what, {
      seen,
      ...(said && { text: said }),
      ...(what === 'approve' && until && { until: endOf(until) }),
    });
  };
  const needsText = may.some(what => WORDED.includes(what));
  return (
    <form
      className={classes.root}
      aria-label={t('decision.title')}
      onSubmit={event => event.preventDefault()}
    >
      <TextArea
        id={`${id}-text`}
        label={t(textLabel(may))}
        hint={
          needsText && !may.includes('answer')
            ? t('decision.textHint')
            : undefined
        }
        value={text}
        plain
        invalid={isMissing}
        messages={isMissing ? t('decision.missing') : undefined}
        onChange={written => {
          setText(written);
          setMissing(false);
        }}
      />
      {may.includes('approve') && (
        <DateInput
          id={`${id}-until`}
          label={t('decision.until')}
          hint={
            waiver
              ? t('waiver.approveHint', { day: day(t, waiver.until) })
              : t('decision.untilHint')
          }
          min={today()}
          max={waiver && dayOf(Date.parse(waiver.until))}
          value={until}
          onChange={setUntil}
        />
      )}
      <div className={classes.acts}>
        {may.map((what, index) => (
          <Button
            key={what}
            primary={index === 0}
            disabled={isBusy}
            onClick={() => act(what)}
          >
            {t(LABELS[what])}
          </Button>
        ))}
      </div>
      <div role="alert">
        {failure && (
          <Notice
            tone="danger"
            action={
              <Button onClick={onStale}>{t('decision.readAgain')}</Button>
            }
          >
            <b>{t('decision.failed')}</b>: {failure.message}
          </Notice>
        )}
      </div>
    </form>
  );
}
