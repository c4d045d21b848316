import { FieldError } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 8, width: '100%' },
  place: {
    display: 'grid',
    gap: 2,
    padding: '8px 12px',
    borderLeft: '3px solid var(--rf-danger)',
    background: 'var(--rf-sunken)',
    overflowWrap: 'anywhere',
    '& code': {
      fontFamily:
        '"Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
      fontSize: 13,
    },
  },
  expected: { color: 'var(--rf-quiet)' },
});

/** What of a catalog entity has to be corrected, place by place. @internal */
export function WrongPlaces({ fields }: { fields: readonly FieldError[] }) {
  const t = useT();
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={t('failure.wrong-entity.places')}>
      {fields.map(({ pointer, message, expected }) => (
        <li key={`${pointer} ${message}`} className={classes.place}>
          <code>{pointer}</code>
          <bdi>{message}</bdi>
          <span className={classes.expected}>
            {t('failure.wrong-entity.expected', { expected })}
          </span>
        </li>
      ))}
    </ul>
  );
}
