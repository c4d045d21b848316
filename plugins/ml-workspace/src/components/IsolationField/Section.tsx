import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 12,
    padding: '16px 0 20px',
    borderTop: '1px solid var(--rf-hairline)',
    '&:first-of-type': { borderTop: 0, paddingTop: 0 },
    '& > *': { minWidth: 0 },
  },
  title: {
    margin: 0,
    fontSize: 16,
    lineHeight: '24px',
    fontWeight: 700,
    scrollMarginTop: 96,
  },
  about: { color: 'var(--rf-quiet)', marginTop: -10 },
});

/** One question of the form with the answers that belong to it. @internal */
export function Section({
  id,
  title,
  about,
  children,
}: {
  /** Id of the title, for the focus to go to. */
  id?: string;
  title: string;
  about?: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  const own = useId();
  return (
    <section className={classes.root} aria-labelledby={id ?? own}>
      <h3 id={id ?? own} tabIndex={-1} className={classes.title}>
        {title}
      </h3>
      {about && <p className={classes.about}>{about}</p>}
      {children}
    </section>
  );
}
