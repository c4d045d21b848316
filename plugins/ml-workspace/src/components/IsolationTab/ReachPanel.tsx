import { ReachBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import { readFacts, reachPlaces, WorkspaceIsolation } from '@ringfence/engine';
import { FormEvent, useId, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useReach } from '../../hooks';
import { failureWords } from '../../labels/card';
import { useT } from '../../translation';
import { Button, Select, TextInput } from '../controls';
import { FailureView } from '../posture';
import { ReachResult } from './ReachResult';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: 12,
    alignItems: 'start',
    '& > *': { minWidth: 0 },
    // Beside the fields, whose labels stand above them.
    '& > button': { marginTop: 24 },
    '@container (max-width: 559px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& > button': { marginTop: 0, justifySelf: 'start' },
    },
  },
  wrong: { color: 'var(--rf-tone)', overflowWrap: 'anywhere' },
});

/** Asks whether a place where code runs reaches a destination, and shows how. @internal */
export function ReachPanel({ isolation }: { isolation: WorkspaceIsolation }) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const places = useMemo(() => reachPlaces(readFacts(isolation)), [isolation]);
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState<ReachBody>();
  // What was asked of another day is no answer for this one.
  const { answer, retry } = useReach(
    asked?.isolation === isolation ? asked : undefined,
  );
  if (!places.length) return <p>{t('reach.noPlace')}</p>;
  const place = places.find(({ title }) => title === from) ?? places[0];
  const failure = answer.state === 'failure' ? answer.failure : undefined;
  const fault = failure?.status === 400 ? failure.fields?.[0] : undefined;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ isolation, from: place.title, to });
  };
  return (
    <div className={classes.root}>
      <p>{t('reach.intro')}</p>
      <form className={classes.form} onSubmit={ask}>
        <Select
          id={`${id}from`}
          label={t('reach.from')}
          value={place.title}
          options={places.map(({ title }) => ({ value: title, label: title }))}
          unset=""
          onChange={setFrom}
        />
        <TextInput
          id={`${id}to`}
          label={t('reach.to')}
          hint={t('reach.toHint')}
          value={to}
          mono
          invalid={fault !== undefined}
          messages={
            fault && (
              <p className={classes.wrong} data-tone="danger" role="alert">
                {t('reach.wrong', {
                  message: fault.message,
                  expected: fault.expected,
                })}
              </p>
            )
          }
          onChange={setTo}
        />
        <Button primary submit>
          {t('reach.ask')}
        </Button>
      </form>
      <div role="status" aria-busy={answer.state === 'loading'}>
        {answer.state === 'loading' && asked && <p>{t('reach.asking')}</p>}
        {answer.state === 'ready' && answer.value && (
          <ReachResult answer={answer.value} />
        )}
      </div>
      {failure && !fault && (
        <FailureView
          failure={failure}
          words={failureWords(t, failure)}
          onRetry={retry}
        />
      )}
    </div>
  );
}
