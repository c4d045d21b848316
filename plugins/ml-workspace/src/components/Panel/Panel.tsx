import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    padding: 16,
    borderRadius: 6,
    background: 'var(--rf-paper)',
    '& + &': { marginTop: 16 },
  },
  title: {
    margin: '0 0 12px',
    fontSize: 20,
    lineHeight: '28px',
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
});

/** One thing of a page, on paper. @internal */
export function Panel({
  title,
  children,
}: {
  title?: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <section className={classes.root}>
      {title && <h2 className={classes.title}>{title}</h2>}
      {children}
    </section>
  );
}
