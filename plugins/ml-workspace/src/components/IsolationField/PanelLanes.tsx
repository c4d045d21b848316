import { BOUNDARIES, Lanes } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { LaneChip } from '../posture';
import { useT } from '../../translation';

const useStyles = makeStyles({
  lane: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 8px',
    alignItems: 'center',
    padding: '8px 0',
    borderTop: '1px solid var(--rf-hairline)',
  },
  name: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
  fact: {
    gridColumn: '1 / -1',
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--rf-quiet)',
    overflowWrap: 'anywhere',
  },
});

/** The four boundaries in a narrow column: name, state, first facts. @internal */
export function PanelLanes({ lanes }: { lanes: Lanes }) {
  const t = useT();
  const classes = useStyles();
  return (
    <ol aria-label={t('posture.lanes')}>
      {BOUNDARIES.map(boundary => (
        <li key={boundary} className={classes.lane}>
          <h4 className={classes.name}>{t(`boundary.${boundary}`)}</h4>
          <LaneChip state={lanes[boundary].state} />
          <span className={classes.fact}>
            {lanes[boundary].facts.slice(0, 2).join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
