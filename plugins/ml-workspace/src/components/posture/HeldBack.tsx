import { HeldBackBy } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { Glyph } from '../icons';
import { useT } from '../../translation';

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
  const t = useT();
  const classes = useStyles();
  if (!facts.length) return null;
  return (
    <div className={classes.root}>
      <Glyph name="info" />
      <div>
        <h4 className={classes.title}>{t('posture.heldBack')}</h4>
        <ul>
          {facts.map(({ pointer, boundary, label }) => (
            <li key={`${boundary}${pointer}`}>
              <span className={classes.boundary}>
                {t(`boundary.${boundary}`)}:
              </span>{' '}
              {label}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
