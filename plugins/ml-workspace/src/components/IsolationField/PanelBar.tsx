import { BOUNDARIES, Posture } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { LANE_TONES, VERDICT_TONES } from '../../theme/tokens';
import { useControlStyles } from '../controls';
import { BoundaryIcon, CheckIcon, Glyph, VerdictIcon } from '../icons';
import { useT } from '../../translation';

/** Where the panel stops standing beside the form and lies above it as a bar. @internal */
export const PANEL_BAR = '@container field (max-width: 799px)';

const useStyles = makeStyles({
  root: {
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
    fontSize: 13,
    lineHeight: '18px',
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
    whiteSpace: 'nowrap',
    color: 'var(--rf-tone)',
  },
  mend: { flex: '1 1 auto', minWidth: 0, whiteSpace: 'nowrap' },
  fails: { color: 'var(--rf-tone)' },
  rings: {
    display: 'flex',
    gap: 2,
    '& > span': { display: 'flex', color: 'var(--rf-tone)' },
  },
});

/** The verdict in one line, which opens and folds the panel where there is little room. @internal */
export function PanelBar({
  posture,
  failing,
  open,
  controls,
  onToggle,
}: {
  posture: Posture;
  failing: number;
  open: boolean;
  /** Id of what it opens. */
  controls: string;
  onToggle: () => void;
}) {
  const t = useT();
  const classes = useStyles();
  const shared = useControlStyles();
  const { verdict, lanes } = posture;
  return (
    <button
      type="button"
      className={classes.root}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      <span className={classes.word} data-tone={VERDICT_TONES[verdict]}>
        <VerdictIcon verdict={verdict} size={22} />
        {t(`verdict.${verdict}`)}
      </span>
      <span className={classes.mend}>
        {failing > 0 && (
          <>
            <span className={classes.fails} data-tone="danger">
              <CheckIcon status="fail" size={16} />
            </span>{' '}
            <span aria-hidden>{failing}</span>
            <span className={shared.hidden}>
              {t('panel.failing', { number: String(failing) })}
            </span>
          </>
        )}
      </span>
      <span className={classes.rings}>
        {BOUNDARIES.map(boundary => {
          const { state } = lanes[boundary];
          return (
            <span key={boundary} data-tone={LANE_TONES[state]}>
              <BoundaryIcon
                state={state}
                size={16}
                label={`${t(`boundary.${boundary}`)}: ${t(`lane.${state}`)}`}
              />
            </span>
          );
        })}
      </span>
      <Glyph name={open ? 'up' : 'down'} />
    </button>
  );
}
