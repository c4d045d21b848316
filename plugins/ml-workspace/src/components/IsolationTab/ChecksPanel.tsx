import { SyntheticEvent, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckResult,
  CheckStatus,
  getCheck,
  Posture,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { SEVERITY_LABELS, tabStrings } from '../../labels/tab';
import { countResults, openResults } from '../../state';
import { STATUS_TONES } from '../../theme/tokens';
import { Button } from '../controls';
import { CheckIcon } from '../icons';
import { Panel } from '../Panel';
import { CheckList, CheckNote } from '../posture';

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

function notesOf(result: CheckResult): CheckNote[] {
  const enforcedBy = getCheck(result.check)?.enforcedBy;
  const isOpen = result.status === 'fail' || result.status === 'waived';
  return [
    [tabStrings.severity, SEVERITY_LABELS[result.severity]],
    ...(isOpen ? ([[tabStrings.why, result.because]] as const) : []),
    ...result.fixes.map(({ title }) => [tabStrings.fix, title] as const),
    ...(enforcedBy ? ([[tabStrings.enforcedBy, enforcedBy]] as const) : []),
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
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  if (!results.length) return null;
  const words =
    status === 'pass' ? tabStrings.passing : tabStrings.notApplicable;
  return (
    <details
      className={classes.fold}
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) =>
        setIsOpen(event.currentTarget.open)
      }
    >
      <summary>{words(results.length)}</summary>
      {isOpen && (
        <CheckList
          results={results}
          label={tabStrings.checksThat(status)}
          notes={notesOf}
        />
      )}
    </details>
  );
}

/** Every check: those that fail, are waived or are not known in full, the others folded. @internal */
export function ChecksPanel({ posture }: { posture: Posture }) {
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
    <Panel title={tabStrings.checks}>
      <div
        className={classes.chips}
        role="group"
        aria-label={tabStrings.filter}
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
            {tabStrings.chip(status, counts[status])}
          </Button>
        ))}
      </div>
      {shown.length ? (
        <CheckList
          key={[...only].join()}
          results={shown}
          atFirst={10}
          notes={notesOf}
        />
      ) : (
        <p>{open.length ? tabStrings.noneOfThese : tabStrings.nothingOpen}</p>
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
