import { makeStyles } from '@material-ui/core/styles';
import { useServerChecks } from '../../hooks';
import { useT } from '../../translation';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: 20 },
  note: { color: 'var(--rf-quiet)', fontSize: 13, lineHeight: '18px' },
});

/** Which checks the form cannot judge, since they are the organisation's own. @internal */
export function ServerChecks() {
  const t = useT();
  const classes = useStyles();
  const answer = useServerChecks();
  if (answer.state === 'failure') {
    return <p className={classes.note}>{t('panel.serverChecksFailed')}</p>;
  }
  if (answer.state !== 'ready' || !answer.value.length) return null;
  return (
    <div className={classes.note}>
      {t('panel.serverChecks', { count: answer.value.length })}
      <ul className={classes.list}>
        {answer.value.map(({ id, title, addedBy }) => (
          <li key={id}>{`${title} (${addedBy})`}</li>
        ))}
      </ul>
    </div>
  );
}
