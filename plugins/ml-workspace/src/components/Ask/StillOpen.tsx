import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useT } from '../../translation';
import { PANEL_BAR } from '../IsolationField/PanelBar';
import { useAsking } from './context';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    border: '2px dotted var(--rf-edge)',
    borderRadius: theme.shape.borderRadius,
    '&[data-folds]': {
      [PANEL_BAR]: {
        padding: theme.spacing(1, 1.5),
        '& > :not(:first-child)': { display: 'none' },
      },
    },
  },
  title: { fontWeight: 700 },
  list: { display: 'grid', justifyItems: 'start' },
  open: { textAlign: 'left', textTransform: 'none' },
}));

/** Which questions are open before anything is judged, each with the way to it. @internal */
export function StillOpen({
  folds,
}: {
  /** Where there is little room, it says only how many. */
  folds?: boolean;
}) {
  const t = useT();
  const classes = useStyles();
  const { open, go } = useAsking();
  if (!open.length) return null;
  return (
    <div className={classes.root} data-folds={folds || undefined}>
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
