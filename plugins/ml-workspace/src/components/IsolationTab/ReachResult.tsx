import { ReachAnswer } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../translation';
import { Glyph, GlyphName } from '../icons';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 8,
    padding: 12,
    border: '1px solid var(--rf-hairline)',
    borderRadius: 6,
    background: 'var(--rf-sunken)',
    overflowWrap: 'anywhere',
    '& > *': { minWidth: 0 },
  },
  answer: { display: 'flex', gap: 8, fontWeight: 700 },
  heading: { fontSize: 14, lineHeight: '20px' },
  steps: { listStyle: 'decimal', paddingLeft: 20 },
  list: { listStyle: 'disc', paddingLeft: 20 },
  note: { color: 'var(--rf-quiet)' },
});

const GLYPHS: Record<ReachAnswer['status'], GlyphName> = {
  allowed: 'right',
  refused: 'lock',
  unknown: 'info',
};

/** An answer in words, the steps of the way, and the facts that are missing. @internal */
export function ReachResult({ answer }: { answer: ReachAnswer }) {
  const t = useT();
  const classes = useStyles();
  const { status, from, to, partly, path, missing, notes } = answer;
  const isPart = partly && status === 'allowed';
  return (
    <div className={classes.root}>
      <p className={classes.answer}>
        <Glyph name={GLYPHS[status]} />
        <span>
          {t(isPart ? 'reach.partly' : `reach.${status}`, { from, to })}
        </span>
      </p>
      {path.length > 0 && (
        <div>
          <h3 className={classes.heading}>{t(`reach.path.${status}`)}</h3>
          <ol className={classes.steps} aria-label={t(`reach.path.${status}`)}>
            {path.map(({ text }, index) => (
              <li key={`${index}${text}`}>{text}</li>
            ))}
          </ol>
        </div>
      )}
      {missing.length > 0 && (
        <div>
          <h3 className={classes.heading}>{t('reach.missing')}</h3>
          <ul className={classes.list} aria-label={t('reach.missing')}>
            {missing.map(({ pointer, label }) => (
              <li key={`${pointer}${label}`}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.map(note => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
    </div>
  );
}
