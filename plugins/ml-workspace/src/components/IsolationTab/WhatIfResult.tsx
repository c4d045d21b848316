import { memo, ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { capital } from '../../labels/posture';
import { OUTCOME_TONES } from '../../labels/whatIf';
import { WhatIfOutcome } from '../../state/whatIf';
import { CopyButton, unseen } from '../controls';
import { Glyph } from '../icons';
import { VerdictChip } from '../posture';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 12,
    overflowWrap: 'anywhere',
    '& > *': { minWidth: 0 },
  },
  verdicts: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  unseen: { ...unseen },
  summary: { fontWeight: 700, color: 'var(--rf-tone)' },
  heading: { fontSize: 14, lineHeight: '20px' },
  list: { listStyle: 'disc', paddingLeft: 20 },
  commands: {
    margin: 0,
    padding: 8,
    background: 'var(--rf-sunken)',
    fontSize: 12,
    whiteSpace: 'pre-wrap',
  },
  fold: { minHeight: 24, cursor: 'pointer', color: 'var(--rf-link)' },
  copy: { display: 'flex', gap: 8, alignItems: 'center', marginTop: 8 },
});

/** A few things under a heading; nothing where there are none. */
function Things({
  title,
  items,
}: {
  title: string;
  items: readonly { key: string; text: ReactNode }[];
}) {
  const classes = useStyles();
  if (!items.length) return null;
  return (
    <div>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.list} aria-label={title}>
        {items.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

const told = (
  items: readonly { title: string; because: string }[],
): { key: string; text: string }[] =>
  items.map(({ title, because }, index) => ({
    key: `${index}${title}`,
    text: `${title}. ${because}`,
  }));

function Result({
  outcome,
  hasPolicy,
}: {
  outcome: WhatIfOutcome;
  hasPolicy: boolean;
}) {
  const t = useT();
  const classes = useStyles();
  const { simulation, fact, lost, won } = outcome;
  const { before, after, commands, costDrivers, steps } = simulation;
  const lines = commands.join('\n');
  const failing = (results: typeof lost) =>
    results.map(({ check, title, observed }) => ({
      key: check,
      text: `${title}: ${observed}`,
    }));
  return (
    <div className={classes.root}>
      <p className={classes.verdicts}>
        {before && (
          <>
            <span className={classes.unseen}>{t('whatIf.before')}</span>
            <VerdictChip verdict={before.verdict} />
            <Glyph name="right" />
          </>
        )}
        <span className={classes.unseen}>{t('whatIf.after')}</span>
        <VerdictChip verdict={after.verdict} />
      </p>
      <p>{capital(fact)}.</p>
      <p>
        {hasPolicy
          ? t(`whatIf.policy.${after.meets}`)
          : t('whatIf.policyLoading')}
      </p>
      <p
        className={classes.summary}
        data-tone={OUTCOME_TONES[simulation.outcome]}
      >
        {simulation.summary}
      </p>
      <Things title={t('whatIf.refusals')} items={told(simulation.refusals)} />
      <Things
        title={t('whatIf.notKnown')}
        items={simulation.notKnown.map(({ pointer, label }) => ({
          key: pointer,
          text: label,
        }))}
      />
      <Things
        title={t('whatIf.mustDelete')}
        items={told(simulation.mustDelete)}
      />
      <Things title={t('whatIf.lost')} items={failing(lost)} />
      <Things title={t('whatIf.won')} items={failing(won)} />
      <Things
        title={t('whatIf.creates')}
        items={told(simulation.azureCreates)}
      />
      <Things title={t('whatIf.costsAdded')} items={told(costDrivers.added)} />
      <Things
        title={t('whatIf.costsRemoved')}
        items={told(costDrivers.removed)}
      />
      <Things
        title={t('whatIf.irreversible')}
        items={simulation.irreversible.map(text => ({ key: text, text }))}
      />
      <Things
        title={t('whatIf.steps')}
        items={steps.map(({ id, title, minutes }, index) => ({
          key: `${index}${id}`,
          text: minutes
            ? t('whatIf.step', { title, minutes: String(minutes) })
            : title,
        }))}
      />
      {commands.length > 0 && (
        <details>
          <summary className={classes.fold}>
            {t('whatIf.commands', { count: commands.length })}
          </summary>
          <pre className={classes.commands}>{lines}</pre>
          <div className={classes.copy}>
            <CopyButton label={t('whatIf.copyCommands')} text={() => lines} />
          </div>
        </details>
      )}
    </div>
  );
}

/** What a try would do: verdict, losses, costs, what cannot be undone, and the commands; drawn once for each outcome. @internal */
export const WhatIfResult = memo(Result);
