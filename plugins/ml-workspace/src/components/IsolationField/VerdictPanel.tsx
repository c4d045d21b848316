import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  BOUNDARIES,
  BOUNDARY_LABELS,
  CheckResult,
  LANE_STATE_LABELS,
  VERDICT_LABELS,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useAnnouncement } from '../../hooks';
import { panelStrings } from '../../labels/field';
import { complianceLabel } from '../../labels/posture';
import { LANE_TONES, VERDICT_TONES } from '../../theme/tokens';
import { openResults } from '../../state';
import { Button, useControlStyles } from '../controls';
import { BoundaryIcon, Glyph, VerdictIcon } from '../icons';
import { CheckList, VerdictSentence } from '../posture';
import { useField } from './context';
import { PanelLanes } from './PanelLanes';
import { PanelPolicy, PolicyState } from './PanelPolicy';

/** Where the panel stops standing beside the form and lies above it as a bar. @internal */
export const PANEL_BAR = '@container field (max-width: 799px)';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 16,
    zIndex: 2,
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
    padding: 16,
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    containerType: 'inline-size',
    [PANEL_BAR]: {
      top: 0,
      maxHeight: '80vh',
      padding: 0,
      border: '1px solid var(--rf-edge)',
      background: 'var(--rf-paper)',
    },
  },
  title: {
    margin: '0 0 8px',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 700,
    letterSpacing: '.04em',
    textTransform: 'uppercase',
    color: 'var(--rf-quiet)',
    [PANEL_BAR]: { display: 'none' },
  },
  bar: {
    display: 'none',
    width: '100%',
    minHeight: 44,
    padding: '8px 12px',
    gap: 8,
    alignItems: 'center',
    border: 0,
    background: 'transparent',
    color: 'var(--rf-text)',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    [PANEL_BAR]: { display: 'flex' },
    '&:focus-visible': { outlineOffset: '-3px !important' },
  },
  word: {
    display: 'inline-flex',
    gap: 6,
    alignItems: 'center',
    fontWeight: 700,
    color: 'var(--rf-tone)',
  },
  mend: { flex: '1 1 auto', minWidth: 0, fontSize: 13 },
  rings: {
    display: 'flex',
    gap: 4,
    '& > span': { display: 'flex', color: 'var(--rf-tone)' },
  },
  body: {
    display: 'grid',
    gap: 12,
    '& > *': { minWidth: 0 },
    [PANEL_BAR]: {
      padding: '4px 12px 12px',
      '&[data-folded]': { display: 'none' },
    },
  },
  mendTitle: { margin: 0, fontSize: 14, lineHeight: '20px' },
  foot: { color: 'var(--rf-quiet)', fontSize: 13, lineHeight: '18px' },
});

/** The verdict on what is asked for so far, by the engine that judges it again on the server. @internal */
export function VerdictPanel({ policy }: { policy: PolicyState }) {
  const classes = useStyles();
  const shared = useControlStyles();
  const { judgement, fix, disabled } = useField();
  const [open, setOpen] = useState(false);
  const title = useId();
  const body = useId();
  const { posture, compliance } = judgement;
  const verdict = VERDICT_LABELS[posture.verdict];
  const said = useAnnouncement(
    panelStrings.announce(
      verdict,
      posture.fact,
      compliance ? complianceLabel(compliance) : panelStrings.complianceUnknown,
    ),
  );
  const toMend = openResults(posture.results).length;
  const fixButton = (result: CheckResult) => {
    const [first] = result.fixes;
    return (
      first && (
        <Button disabled={disabled} onClick={() => fix(result.check, title)}>
          <Glyph name="wrench" />
          {first.title}
        </Button>
      )
    );
  };
  return (
    <aside className={classes.root} aria-labelledby={title}>
      <button
        type="button"
        className={classes.bar}
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
      >
        <span
          className={classes.word}
          data-tone={VERDICT_TONES[posture.verdict]}
        >
          <VerdictIcon verdict={posture.verdict} size={22} />
          {verdict}
        </span>
        <span className={classes.mend}>{panelStrings.toFix(toMend)}</span>
        <span className={classes.rings}>
          {BOUNDARIES.map(boundary => {
            const { state } = posture.lanes[boundary];
            return (
              <span key={boundary} data-tone={LANE_TONES[state]}>
                <BoundaryIcon
                  state={state}
                  label={`${BOUNDARY_LABELS[boundary]}: ${LANE_STATE_LABELS[state]}`}
                />
              </span>
            );
          })}
        </span>
        <Glyph name={open ? 'up' : 'down'} />
      </button>
      <div
        id={body}
        className={classes.body}
        data-folded={open ? undefined : ''}
      >
        <div>
          <p id={title} tabIndex={-1} className={classes.title}>
            {panelStrings.title}
          </p>
          <VerdictSentence posture={posture} size="small" />
        </div>
        <PanelPolicy policy={policy} compliance={compliance} />
        <PanelLanes lanes={posture.lanes} />
        {toMend > 0 && (
          <div>
            <h4 className={classes.mendTitle}>{panelStrings.toMend}</h4>
            <CheckList results={posture.results} dense action={fixButton} />
          </div>
        )}
        <p className={classes.foot}>{panelStrings.judgedAgain}</p>
      </div>
      <div className={shared.hidden} role="status" aria-live="polite">
        {said}
      </div>
    </aside>
  );
}
