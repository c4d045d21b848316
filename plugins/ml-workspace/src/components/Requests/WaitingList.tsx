import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Outcome, useWaiting } from '../../hooks';
import { requestFailureWords } from '../../labels/requests';
import { batchesOf } from '../../state/batches';
import { useT } from '../../translation';
import { Panel } from '../Panel';
import { FailureView } from '../posture';
import { Waiting } from '../Waiting';
import { BatchOutcome } from './BatchOutcome';
import { WaitingBatch } from './WaitingBatch';
import { WaitingItem } from './WaitingItem';

const useStyles = makeStyles({
  list: { display: 'grid', gap: 16, margin: 0, padding: 0, listStyle: 'none' },
});

function Waits({
  onDecided,
  waiting,
}: {
  onDecided: (outcomes: Outcome[]) => void;
  waiting: ReturnType<typeof useWaiting>;
}) {
  const t = useT();
  const classes = useStyles();
  const { answer, retry } = waiting;
  switch (answer.state) {
    case 'loading':
      return <Waiting label={t('waiting.loading')} />;
    case 'ready':
      return answer.value.items.length ? (
        <ul className={classes.list} aria-label={t('waiting.title')}>
          {batchesOf(answer.value.items).map(requests => (
            <li key={requests[0].id}>
              {requests.length > 1 ? (
                <WaitingBatch requests={requests} onDecided={onDecided} />
              ) : (
                <WaitingItem request={requests[0]} />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Panel title={t('waiting.empty')}>{t('waiting.emptyText')}</Panel>
      );
    default:
      return (
        <Panel>
          <FailureView
            failure={answer.failure}
            words={requestFailureWords(t, answer.failure, t('waiting.failed'))}
            onRetry={retry}
          />
        </Panel>
      );
  }
}

/** The requests that wait for the signed-in person, worst first, equal ones together. @internal */
export function WaitingList() {
  const waiting = useWaiting();
  const [outcomes, setOutcomes] = useState<Outcome[]>();
  const onDecided = (decided: Outcome[]) => {
    setOutcomes(decided);
    waiting.retry();
  };
  return (
    <>
      {outcomes && <BatchOutcome outcomes={outcomes} />}
      <Waits waiting={waiting} onDecided={onDecided} />
    </>
  );
}
