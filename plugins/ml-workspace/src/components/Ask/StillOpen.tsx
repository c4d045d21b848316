import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useT } from '../../translation';
import { placeId, useAsking } from './context';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    border: '2px dotted var(--rf-edge)',
    borderRadius: theme.shape.borderRadius,
  },
  title: { fontWeight: 700 },
  list: { display: 'grid', justifyItems: 'start' },
  open: { textAlign: 'left', textTransform: 'none' },
}));

/** Which questions are open before anything is judged, each with the way to it. @internal */
export function StillOpen() {
  const t = useT();
  const classes = useStyles();
  const { id, open, go } = useAsking();
  if (!open.length) return null;
  return (
    <div className={classes.root} id={placeId(id, 'open')}>
      <Typography className={classes.title} component="p">
        {t('ask.open', { count: open.length })}
      </Typography>
      <Typography variant="body2">{t('ask.openText')}</Typography>
      <div className={classes.list}>
        {open.map(question => (
          <Button
            key={question}
            className={classes.open}
            color="primary"
            size="small"
            onClick={() => go('questions', question)}
          >
            {t(`ask.question.${question}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
