import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useT } from '../../translation';
import { Asking } from './context';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1), textAlign: 'right' },
  list: {
    display: 'grid',
    justifyItems: 'start',
    textAlign: 'left',
    padding: theme.spacing(1.5),
    border: '1px solid var(--rf-danger)',
    borderRadius: theme.shape.borderRadius,
    background: 'var(--rf-danger-fill)',
  },
  way: { textAlign: 'left', textTransform: 'none' },
}));

/** How many things keep a request from being sent, and the way to each. @internal */
export function Blocked({ asking }: { asking: Asking }) {
  const t = useT();
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { blockers, go } = asking;
  return (
    <div className={classes.root}>
      <Button
        variant="contained"
        color="default"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('ask.blocked', { count: blockers.length })}
      </Button>
      {isOpen && (
        <div
          className={classes.list}
          role="group"
          aria-label={t('ask.blockedTitle')}
        >
          <Typography variant="subtitle2">{t('ask.blockedTitle')}</Typography>
          {blockers.map(({ step, at, message }) => (
            <Button
              key={`${at}${message}`}
              className={classes.way}
              color="primary"
              size="small"
              onClick={() => go(step, at)}
            >
              {message}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
