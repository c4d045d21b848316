import { NOT_PROVED, Posture } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../translation';

const useStyles = makeStyles({
  summary: { minHeight: 24, cursor: 'pointer', color: 'var(--rf-link)' },
  list: {
    display: 'grid',
    gap: 6,
    margin: '8px 0',
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: 700 },
  words: { margin: 0 },
  page: { color: 'var(--rf-quiet)', fontSize: 13, overflowWrap: 'anywhere' },
});

/** What the best verdict does not prove, folded; nothing beside one that claims less. @internal */
export function NotProvedNote({
  posture: { notProved },
}: {
  posture: Pick<Posture, 'notProved'>;
}) {
  const t = useT();
  const classes = useStyles();
  if (notProved === undefined) return null;
  return (
    <details>
      <summary className={classes.summary}>{t('posture.notProved')}</summary>
      <dl className={classes.list}>
        {NOT_PROVED.map(({ title, text }) => (
          <div key={title}>
            <dt className={classes.name}>{title}</dt>
            <dd className={classes.words}>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.page}>
        {t('posture.notProvedPage', { page: notProved })}
      </p>
    </details>
  );
}
