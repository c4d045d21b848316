import { CheckResult, CheckStatus, Posture, getCheck } from '@ringfence/engine';
import { SyntheticEvent, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { countResults, openResults } from '../../state';
import { WaiverDesk } from '../../hooks';
import { waiversOfCheck } from '../../state/waiverTerms';
import { STATUS_TONES } from '../../theme/tokens';
import { Button } from '../controls';
import { CheckIcon } from '../icons';
import { Panel } from '../Panel';
import { CheckList, CheckNote } from '../posture';
import { CheckWaivers } from '../Waivers';
import { T, useT } from '../../translation';

const OPEN = ['fail', 'waived', 'unknown'] as const;
const FOLDED = ['pass', 'not-applicable'] as const;

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 },
  mark: { display: 'contents', color: 'var(--rf-tone)' },
  fold: {
    borderTop: '1px solid var(--rf-hairline)',
    '& > summary': {
      minHeight: 36,
      padding: '8px 0',
      cursor: 'pointer',
      color: 'var(--rf-link)',
    },
  },
});

function notesOf(t: T, result: CheckResult): CheckNote[] {
  const enforcedBy = getCheck(result.check)?.enforcedBy;
  const isOpen = result.status === 'fail' || result.status === 'waived';
  return [
    [t('checks.severity'), t(`severity.${result.severity}`)],
    ...(isOpen ? ([[t('checks.why'), result.because]] as const) : []),
    ...result.fixes.map(({ title }) => [t('checks.fix'), title] as const),
    ...(enforcedBy ? ([[t('checks.enforcedBy'), enforcedBy]] as const) : []),
  ];
}

/** Checks of one kind, folded under how many there are, and not drawn before that. */
function Folded({
  status,
  results,
}: {
  status: (typeof FOLDED)[number];
  results: readonly CheckResult[];
}) {
  const t = useT();
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  if (!results.length) return null;
  const isPass = status === 'pass';
  const count = results.length;
  return (
    <details
      className={classes.fold}
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) =>
        setIsOpen(event.currentTarget.open)
      }
    >
      <summary>
        {isPass
          ? t('checks.passing', { count })
          : t('checks.notApplicable', { count })}
      </summary>
      {isOpen && (
        <CheckList
          results={results}
          label={isPass ? t('checks.thatPass') : t('checks.thatDoNotApply')}
          notes={result => notesOf(t, result)}
        />
      )}
    </details>
  );
}

/** A check without what its waivers say, where these stand under it with more. */
const toldOnce = (result: CheckResult, desk: WaiverDesk | undefined) =>
  desk && waiversOfCheck(desk.entries, result.check).active.length
    ? { ...result, waivers: undefined }
    : result;

/** Every check: those that fail, are waived or are not known in full, the others folded. @internal */
export function ChecksPanel({
  posture,
  desk,
}: {
  posture: Posture;
  /** Where waivers are asked for; absent where nothing can be. */
  desk?: WaiverDesk;
}) {
  const t = useT();
  const classes = useStyles();
  const [only, setOnly] = useState<ReadonlySet<CheckStatus>>(new Set());
  const { results } = posture;
  const counts = countResults(results);
  const open = openResults(results);
  const shown = only.size
    ? open.filter(({ status }) => only.has(status))
    : open;
  const toggle = (status: CheckStatus) =>
    setOnly(before => {
      const next = new Set(before);
      if (!next.delete(status)) next.add(status);
      return next;
    });
  return (
    <Panel title={t('checks.title')}>
      <div
        className={classes.chips}
        role="group"
        aria-label={t('checks.filter')}
      >
        {OPEN.map(status => (
          <Button
            key={status}
            aria-pressed={only.has(status)}
            onClick={() => toggle(status)}
          >
            <span className={classes.mark} data-tone={STATUS_TONES[status]}>
              <CheckIcon status={status} />
            </span>
            {t(`checks.open.${status}`, { number: String(counts[status]) })}
          </Button>
        ))}
      </div>
      {shown.length ? (
        <CheckList
          key={[...only].join()}
          results={shown.map(result => toldOnce(result, desk))}
          atFirst={10}
          notes={result => notesOf(t, result)}
          more={
            desk && (result => <CheckWaivers desk={desk} result={result} />)
          }
        />
      ) : (
        <p>{open.length ? t('checks.noneOfThese') : t('checks.nothingOpen')}</p>
      )}
      {FOLDED.map(status => (
        <Folded
          key={status}
          status={status}
          results={results.filter(result => result.status === status)}
        />
      ))}
    </Panel>
  );
}
