import { HistoryEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useHistory } from '../../hooks';
import { failureWords } from '../../labels/card';
import { causeLabel, spanLabel } from '../../labels/history';
import { VERDICT_TONES } from '../../theme/tokens';
import { Button, useControlStyles } from '../controls';
import { Labelled } from '../controls/Labelled';
import { Panel } from '../Panel';
import { FailureView, VerdictChip } from '../posture';
import { Loading } from './Loading';
import { moment, useT } from '../../translation';

/** How many of the last verdicts the strip draws. */
const STRIP = 10;

const useStyles = makeStyles({
  day: { maxWidth: 260, marginBottom: 16 },
  strip: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    gap: 2,
    marginBottom: 16,
    '@container (max-width: 679px)': {
      gridAutoFlow: 'row',
      gap: 8,
    },
    '& > li': {
      minWidth: 0,
      paddingTop: 8,
      borderTop: '4px solid var(--rf-tone)',
      fontSize: 13,
      lineHeight: '18px',
      overflowWrap: 'anywhere',
    },
    '& > li[data-tone="unknown"]': { borderTopStyle: 'dotted' },
    '& > li[data-tone="danger"]': { borderTopStyle: 'dashed' },
  },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    padding: '8px 0',
    borderTop: '1px solid var(--rf-hairline)',
  },
  says: { flex: '1 1 280px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: 'var(--rf-quiet)', fontSize: 13, lineHeight: '18px' },
});

function Strip({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useT();
  const classes = useStyles();
  const last = entries.slice(0, STRIP).reverse();
  return (
    <ol className={classes.strip} aria-label={t('history.strip')}>
      {last.map(entry => (
        <li key={entry.sequence} data-tone={VERDICT_TONES[entry.verdict]}>
          <VerdictChip verdict={entry.verdict} />
          <p>{spanLabel(t, entry)}</p>
          <p className={classes.quiet}>{causeLabel(t, entry)}</p>
        </li>
      ))}
    </ol>
  );
}

function Entry({
  entry,
  onOpen,
}: {
  entry: HistoryEntry;
  onOpen: (at: string) => void;
}) {
  const t = useT();
  const classes = useStyles();
  const { verdict, sentence, policy, engineVersion, shownFrom } = entry;
  return (
    <li className={classes.entry}>
      <VerdictChip verdict={verdict} />
      <div className={classes.says}>
        <p>{sentence}</p>
        <p className={classes.quiet}>
          {spanLabel(t, entry)} · {causeLabel(t, entry)} ·{' '}
          {t('history.judgedBy', {
            policy: policy.name,
            version: String(policy.revision),
            engine: engineVersion,
          })}
        </p>
      </div>
      <Button
        inline
        aria-label={t('history.openNamed', { from: moment(t, shownFrom) })}
        onClick={() => onOpen(shownFrom)}
      >
        {t('history.open')}
      </Button>
    </li>
  );
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A day as a date input writes it, in the time zone of the person. */
const dateOf = (time: Date) =>
  [
    time.getFullYear(),
    twoDigits(time.getMonth() + 1),
    twoDigits(time.getDate()),
  ].join('-');

/** The last moment of a day, and never one that is yet to come. */
function endOf(date: string): string | undefined {
  const end = new Date(`${date}T23:59:59.999`).getTime();
  return Number.isNaN(end)
    ? undefined
    : new Date(Math.min(end, Date.now())).toISOString();
}

function DayInput({ onOpen }: { onOpen: (at: string) => void }) {
  const t = useT();
  const classes = useStyles();
  const controls = useControlStyles();
  const id = useId();
  return (
    <div className={classes.day}>
      <Labelled id={id} label={t('history.day')} hint={t('history.dayHint')}>
        <input
          id={id}
          type="date"
          className={controls.input}
          max={dateOf(new Date())}
          aria-describedby={`${id}-hint`}
          onChange={event => {
            const at = endOf(event.target.value);
            if (at) onOpen(at);
          }}
        />
      </Labelled>
    </div>
  );
}

function History({ id, onOpen }: { id: string; onOpen: (at: string) => void }) {
  const t = useT();
  const { answer, entries, older, retry } = useHistory(id);
  const first = !entries.length;
  return (
    <>
      <DayInput onOpen={onOpen} />
      {!first && <Strip entries={entries} />}
      {!first && (
        <ol aria-label={t('history.list')}>
          {entries.map(entry => (
            <Entry key={entry.sequence} entry={entry} onOpen={onOpen} />
          ))}
        </ol>
      )}
      {answer.state === 'ready' && first && <p>{t('history.none')}</p>}
      {answer.state === 'loading' && (
        <Loading
          label={first ? t('history.loading') : t('history.loadingOlder')}
        />
      )}
      {answer.state === 'failure' && (
        <FailureView
          failure={answer.failure}
          words={{
            ...failureWords(t, answer.failure),
            title: t('history.failed'),
            retry: true,
          }}
          onRetry={retry}
        />
      )}
      {older && (
        <Button quiet onClick={older}>
          {t('history.older')}
        </Button>
      )}
    </>
  );
}

/** Which verdicts the workspace had and why they changed, and the way to any day. @internal */
export function HistoryPanel({
  id,
  shownFrom,
  onOpen,
}: {
  id: string;
  /** Since when the posture of now is shown: what came after has to be asked for again. */
  shownFrom: string;
  onOpen: (at: string) => void;
}) {
  const t = useT();
  return (
    <Panel title={t('history.title')}>
      <History key={`${id}${shownFrom}`} id={id} onOpen={onOpen} />
    </Panel>
  );
}
