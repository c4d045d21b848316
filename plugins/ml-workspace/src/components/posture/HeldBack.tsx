import { makeStyles } from '@material-ui/core/styles';
import {
  BOUNDARY_LABELS,
  HeldBackBy,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { postureStrings } from '../../labels/posture';
import { Glyph } from '../icons';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: 8,
    padding: '10px 12px',
    border: '1px dashed var(--rf-unknown)',
    borderRadius: 6,
    fontSize: 13,
    lineHeight: '18px',
    '& > svg': { marginTop: 1 },
  },
  title: { margin: '0 0 2px', fontSize: 14, lineHeight: '20px' },
  boundary: { color: 'var(--rf-quiet)' },
});

/** The unknown facts that keep the verdict down. @internal */
export function HeldBack({ facts }: { facts: readonly HeldBackBy[] }) {
  const classes = useStyles();
  if (!facts.length) return null;
  return (
    <div className={classes.root}>
      <Glyph name="info" />
      <div>
        <h4 className={classes.title}>{postureStrings.heldBack}</h4>
        <ul>
          {facts.map(({ pointer, boundary, label }) => (
            <li key={`${boundary}${pointer}`}>
              <span className={classes.boundary}>
                {BOUNDARY_LABELS[boundary]}:
              </span>{' '}
              {label}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
