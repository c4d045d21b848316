import { LaneState, Verdict } from '@ringfence/engine';
import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { LANE_TONES, Tone, VERDICT_TONES } from '../../theme/tokens';
import { BoundaryIcon, VerdictIcon } from '../icons';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    minHeight: 24,
    padding: '2px 9px 2px 6px',
    borderRadius: 12,
    fontSize: 13,
    lineHeight: '18px',
    fontWeight: 700,
    whiteSpace: 'nowrap',
    color: 'var(--rf-tone)',
    background: 'var(--rf-tone-fill)',
  },
});

function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  const classes = useStyles();
  return (
    <span className={classes.root} data-tone={tone}>
      {children}
    </span>
  );
}

/** The state of a boundary: ring and word. @internal */
export function LaneChip({ state }: { state: LaneState | 'unknown' }) {
  const t = useT();
  return (
    <Chip tone={LANE_TONES[state]}>
      <BoundaryIcon state={state} />
      {t(`lane.${state}`)}
    </Chip>
  );
}

/** A verdict in little: sign and word. @internal */
export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const t = useT();
  return (
    <Chip tone={VERDICT_TONES[verdict]}>
      <VerdictIcon verdict={verdict} />
      {t(`verdict.${verdict}`)}
    </Chip>
  );
}
