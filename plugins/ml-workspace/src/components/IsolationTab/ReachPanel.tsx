import {
  isReachFault,
  readFacts,
  ReachAnswer,
  ReachFault,
  reachOf,
  reachPlaces,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { FormEvent, useId, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../translation';
import { Button, Select, TextInput } from '../controls';
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
  const facts = useMemo(() => readFacts(isolation), [isolation]);
  const places = useMemo(() => reachPlaces(facts), [facts]);
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState<{
    of: WorkspaceIsolation;
    answer: ReachAnswer | ReachFault;
  }>();
  if (!places.length) return <p>{t('reach.noPlace')}</p>;
  const place = places.find(({ title }) => title === from) ?? places[0];
  // What was asked of another day, or before a change, is no answer for this one.
  const answer = asked?.of === isolation ? asked.answer : undefined;
  const fault = answer && isReachFault(answer) ? answer : undefined;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked({
      of: isolation,
      answer: reachOf(facts, { from: place.title, to }),
    });
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
      <div role="status" aria-live="polite">
        {answer && !isReachFault(answer) && <ReachResult answer={answer} />}
      </div>
    </div>
  );
}
