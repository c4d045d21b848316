import { BOUNDARIES, Lanes, witnessText } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { LANE_TONES } from '../../theme/tokens';
import { LanePicture } from '../icons';
import { LaneChip } from './Chip';
import { useT } from '../../translation';

const NARROW = '@container (max-width: 559px)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gridTemplateRows: 'repeat(4, auto)',
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    [NARROW]: { gridTemplateColumns: '1fr', gridTemplateRows: 'none' },
  },
  lane: {
    display: 'grid',
    gridRow: 'span 4',
    gridTemplateRows: 'subgrid',
    alignContent: 'start',
    minWidth: 0,
    padding: '12px 12px 14px',
    '& + &': { borderLeft: '1px solid var(--rf-hairline)' },
    [NARROW]: {
      gridRow: 'auto',
      gridTemplateRows: 'auto auto 1fr',
      gridTemplateColumns: '72px minmax(0, 1fr)',
      columnGap: 12,
      '& + &': { borderLeft: 0 },
    },
  },
  picture: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    margin: '0 -12px 10px',
    color: 'var(--rf-tone)',
    '&::before, &::after': {
      content: '""',
      position: 'absolute',
      top: 'calc(50% - 1px)',
      width: 'calc(50% - 36px)',
      borderTop: '2px solid var(--rf-edge)',
    },
    '&::before': { left: 0 },
    '&::after': { right: 0 },
    'li:first-child > &::before': { left: 14, width: 'calc(50% - 50px)' },
    'li:last-child > &::after': { right: 14, width: 'calc(50% - 50px)' },
    '&[data-state="unknown"]::before, &[data-state="unknown"]::after': {
      borderTopStyle: 'dotted',
      borderTopColor: 'var(--rf-tone)',
    },
    'li:first-child > &[data-state="open"]::before': {
      borderTop: '2px dashed var(--rf-tone)',
    },
    'li:last-child > &[data-state="open"]::after': {
      borderTop: '2px dashed var(--rf-tone)',
    },
    [NARROW]: {
      gridRow: '1 / span 3',
      placeItems: 'start center',
      margin: '-12px 0 -14px',
      padding: '12px 0 8px',
      minHeight: 88,
      '& [data-stub]': { display: 'none' },
      '&::before, li:first-child > &::before, li:last-child > &::after, &::after':
        {
          top: 0,
          left: 'calc(50% - 1px)',
          right: 'auto',
          width: 0,
          height: 12,
          borderTop: '0 !important',
          borderLeft: '2px solid var(--rf-edge)',
        },
      '&::after': { top: 72, height: 'auto', bottom: 0 },
      '&[data-state="unknown"]::before, &[data-state="unknown"]::after': {
        borderLeft: '2px dotted var(--rf-tone)',
      },
      'li:first-child > &::before, li:last-child > &::after': {
        display: 'none',
      },
    },
  },
  name: {
    margin: '0 0 4px',
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 700,
  },
  facts: {
    display: 'grid',
    alignContent: 'start',
    gap: 3,
    '$lane > &': { marginTop: 8 },
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  witness: { color: 'var(--rf-quiet)' },
});

/** The four boundaries, from inbound to outbound: picture, state, two facts and the witness of each. @internal */
export function LaneStrip({
  lanes,
  heading: Heading = 'h4',
  arrive,
}: {
  lanes: Lanes;
  /** Level of the names of the boundaries. */
  heading?: 'h3' | 'h4';
  /** Given where an address may end in the name of a boundary, as links of messages do. */
  arrive?: (element: HTMLElement | null) => void;
}) {
  const t = useT();
  const classes = useStyles();
  return (
    <ol className={classes.root} aria-label={t('posture.lanes')}>
      {BOUNDARIES.map(boundary => {
        const { state, facts, witness } = lanes[boundary];
        const shown = facts.length ? facts.slice(0, 2) : [t('posture.noFacts')];
        return (
          <li
            key={boundary}
            className={classes.lane}
            {...(arrive && { id: boundary, tabIndex: -1, ref: arrive })}
          >
            <div
              className={classes.picture}
              data-tone={LANE_TONES[state]}
              data-state={state}
            >
              <LanePicture boundary={boundary} state={state} />
            </div>
            <Heading className={classes.name}>
              {t(`boundary.${boundary}`)}
            </Heading>
            <div>
              <LaneChip state={state} />
            </div>
            <ul className={classes.facts}>
              {shown.map(fact => (
                <li key={fact}>{fact}</li>
              ))}
              {witness && (
                <li className={classes.witness}>
                  {t(`posture.witness.${state}`, {
                    way: witnessText(boundary, witness),
                  })}
                </li>
              )}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
