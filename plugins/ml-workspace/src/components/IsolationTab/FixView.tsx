import { FIX_VERDICTS, FixGoal, SmallestFix } from '@ringfence/advice';
import { Posture, VERDICT_LEVELS, WorkspaceIsolation } from '@ringfence/engine';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useSmallestFix } from '../../hooks';
import { Option } from '../../labels/field';
import { fixFailureWords } from '../../labels/fix';
import { CopyButton, Select } from '../controls';
import { FailureView } from '../posture';
import { Loading } from './Loading';
import { T, useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 12,
    padding: 12,
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    overflowWrap: 'anywhere',
    '& > *': { minWidth: 0 },
  },
  title: { fontSize: 16, lineHeight: '22px' },
  goal: { maxWidth: 320 },
  list: { listStyle: 'disc', paddingLeft: 20 },
  steps: { listStyle: 'decimal', paddingLeft: 20 },
  strong: { fontWeight: 700 },
  patch: {
    margin: 0,
    padding: 8,
    fontSize: 12,
    whiteSpace: 'pre-wrap',
  },
  summary: { minHeight: 24, cursor: 'pointer', color: 'var(--rf-link)' },
  copy: { display: 'flex', gap: 8, alignItems: 'center', marginTop: 8 },
});

type Goal = 'policy' | (typeof FIX_VERDICTS)[number];

const goalOptions = (t: T): Option<Goal>[] => [
  { value: 'policy', label: t('fix.meetPolicy') },
  ...FIX_VERDICTS.map(verdict => ({
    value: verdict,
    label: t(`verdict.${verdict}`),
  })),
];

/** What policy asks for while it is not met, then the next better verdict. */
function firstGoal({ compliance, level }: Posture): Goal {
  const better = FIX_VERDICTS.filter(
    verdict => VERDICT_LEVELS[verdict] > level,
  );
  return compliance.meets === 'yes'
    ? better[better.length - 1] ?? 'policy'
    : 'policy';
}

const GOALS: Record<Goal, FixGoal> = {
  policy: { compliance: true },
  'exfiltration-protected': { verdict: 'exfiltration-protected' },
  isolated: { verdict: 'isolated' },
  'partially-isolated': { verdict: 'partially-isolated' },
};

function Changes({
  fix,
}: {
  fix: Extract<SmallestFix, { outcome: 'fix' | 'must-be-read' }>;
}) {
  const t = useT();
  const classes = useStyles();
  const patch = JSON.stringify(
    fix.changes.flatMap(change => change.patch),
    null,
    2,
  );
  const verdict = t(`verdict.${fix.verdict}`);
  const { checks, drivers } = fix.costs;
  return (
    <>
      {fix.mustBeRead.length > 0 && (
        <div>
          <p className={classes.strong}>{t('fix.mustBeRead')}</p>
          <ul className={classes.list}>
            {fix.mustBeRead.map(({ pointer, label }) => (
              <li key={pointer}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      {fix.changes.length > 0 && (
        <div>
          <p className={classes.strong}>
            {fix.outcome === 'fix'
              ? t('fix.leads', { verdict })
              : t('fix.mostOf', { verdict })}
          </p>
          <ol className={classes.steps}>
            {fix.changes.map(({ title, irreversible }) => (
              <li key={title}>
                {irreversible
                  ? t('fix.irreversible', { change: title })
                  : title}
              </li>
            ))}
          </ol>
          <p>{fix.minimal ? t('fix.minimal') : t('fix.notMinimal')}</p>
        </div>
      )}
      {checks.length > 0 && (
        <div>
          <p className={classes.strong}>{t('fix.worse')}</p>
          <ul className={classes.list}>
            {checks.map(({ check, title, observed }) => (
              <li key={check}>
                {title}: {observed}
              </li>
            ))}
          </ul>
        </div>
      )}
      {drivers.length > 0 && (
        <div>
          <p className={classes.strong}>{t('fix.costs')}</p>
          <ul className={classes.list}>
            {drivers.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      {fix.changes.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('fix.patch')}</summary>
          <pre className={classes.patch}>{patch}</pre>
          <div className={classes.copy}>
            <CopyButton label={t('tab.copyPatch')} text={() => patch} />
          </div>
        </details>
      )}
    </>
  );
}

function Found({ fix, goal }: { fix: SmallestFix; goal: Goal }) {
  const t = useT();
  switch (fix.outcome) {
    case 'already':
      return (
        <p>
          {goal === 'policy'
            ? t('fix.alreadyCompliant')
            : t('fix.already', { verdict: t(`verdict.${fix.verdict}`) })}
        </p>
      );
    case 'impossible':
      return (
        <p>
          <b>{t('fix.impossible')}</b> {fix.because.message}
        </p>
      );
    case 'stopped':
      return (
        <p>
          <b>{t('fix.stopped')}</b> {t('fix.stoppedHint')} {fix.because.message}
        </p>
      );
    default:
      return <Changes fix={fix} />;
  }
}

/** The smallest change that brings the workspace where a person wants it, in words and as a patch. @internal */
export function FixView({
  isolation,
  posture,
}: {
  isolation: WorkspaceIsolation;
  posture: Posture;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const [goal, setGoal] = useState(() => firstGoal(posture));
  const { answer, retry } = useSmallestFix(
    isolation,
    GOALS[goal],
    posture.basis.kind,
  );
  return (
    <section className={classes.root} aria-label={t('fix.title')}>
      <h3 className={classes.title}>{t('fix.title')}</h3>
      <div className={classes.goal}>
        <Select
          id={id}
          label={t('fix.goal')}
          value={goal}
          options={goalOptions(t)}
          unset=""
          onChange={setGoal}
        />
      </div>
      {answer.state === 'loading' && <Loading label={t('fix.searching')} />}
      {answer.state === 'failure' && (
        <FailureView
          failure={answer.failure}
          words={fixFailureWords(t, answer.failure)}
          onRetry={retry}
        />
      )}
      {answer.state === 'ready' && <Found fix={answer.value} goal={goal} />}
    </section>
  );
}
