import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Outcome, useDecideEach } from '../../hooks';
import { useT } from '../../translation';
import { Button, Checkbox, TextArea } from '../controls';
import { Panel } from '../Panel';
import { WaitingItem } from './WaitingItem';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 16, '& > *': { minWidth: 0 } },
  list: { display: 'grid', gap: 16, margin: 0, padding: 0, listStyle: 'none' },
  form: { display: 'grid', gap: 12, maxWidth: 720, marginTop: 12 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8 },
});

/** Requests that ask for the same, each shown, and one form that decides those that are chosen. @internal */
export function WaitingBatch({
  requests,
  onDecided,
}: {
  requests: readonly WorkspaceRequestDetail[];
  onDecided: (outcomes: Outcome[]) => void;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { decideEach, isBusy } = useDecideEach(onDecided);
  const choose = (request: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(request);
    else next.delete(request);
    setChosen(next);
  };
  const decided = requests.filter(request => chosen.has(request.id));
  const number = String(decided.length);
  const act = (what: 'approve' | 'reject') => {
    const said = text.trim();
    if (what === 'reject' && !said) {
      setMissing(true);
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    decideEach(what, decided, said);
  };
  const isIdle = isBusy || !decided.length;
  const title = t('waiting.equal', { number: String(requests.length) });
  return (
    <section className={classes.root} aria-label={title}>
      <ul className={classes.list} aria-label={title}>
        {requests.map(request => (
          <li key={request.id}>
            <WaitingItem request={request}>
              <Checkbox
                id={`${id}-${request.id}`}
                label={t('waiting.together', { name: request.workspaceName })}
                checked={chosen.has(request.id)}
                disabled={isBusy}
                onChange={isChosen => choose(request.id, isChosen)}
              />
            </WaitingItem>
          </li>
        ))}
      </ul>
      <Panel title={title}>
        <p>{t('waiting.equalText')}</p>
        <form
          className={classes.form}
          aria-label={title}
          onSubmit={event => event.preventDefault()}
        >
          <TextArea
            id={`${id}-text`}
            label={t('waiting.batchText')}
            hint={t('waiting.batchHint')}
            value={text}
            plain
            invalid={isMissing}
            messages={isMissing ? t('decision.missing') : undefined}
            onChange={written => {
              setText(written);
              setMissing(false);
            }}
          />
          <div className={classes.acts}>
            <Button primary disabled={isIdle} onClick={() => act('approve')}>
              {t('waiting.approveAll', { number })}
            </Button>
            <Button disabled={isIdle} onClick={() => act('reject')}>
              {t('waiting.rejectAll', { number })}
            </Button>
          </div>
          <p role="status">{isBusy && t('waiting.deciding')}</p>
        </form>
      </Panel>
    </section>
  );
}
