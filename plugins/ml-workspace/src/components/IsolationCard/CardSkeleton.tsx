import { BOUNDARIES } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { unseen } from '../controls';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 16 },
  said: { ...unseen },
  bone: {
    height: 14,
    borderRadius: 4,
    background: 'var(--rf-hairline)',
    animation: '$breathe 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  '@keyframes breathe': { '50%': { opacity: 0.45 } },
  sentence: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    gap: '8px 12px',
    '& > :first-child': { gridRow: 'span 2', height: 28 },
  },
  lanes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    '@container (max-width: 559px)': { gridTemplateColumns: '1fr' },
  },
  lane: { display: 'grid', gap: 10, padding: 12 },
});

/** The card's own shape while its posture is on the way, so that nothing jumps. @internal */
export function CardSkeleton() {
  const t = useT();
  const classes = useStyles();
  const bone = (style: { width?: string; height?: number }) => (
    <div className={classes.bone} style={style} />
  );
  return (
    <div className={classes.root} role="status" aria-busy="true">
      <span className={classes.said}>{t('card.loading')}</span>
      <div className={classes.sentence}>
        {bone({})}
        {bone({ width: '75%', height: 18 })}
        {bone({ width: '55%' })}
      </div>
      <div className={classes.lanes}>
        {BOUNDARIES.map(boundary => (
          <div key={boundary} className={classes.lane}>
            {bone({ height: 56 })}
            {bone({ width: '70%' })}
            {bone({ width: '45%', height: 24 })}
            {bone({})}
          </div>
        ))}
      </div>
    </div>
  );
}
