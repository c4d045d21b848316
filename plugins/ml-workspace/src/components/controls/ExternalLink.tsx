import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Glyph } from '../icons';

const useStyles = makeStyles({
  root: {
    display: 'inline-block',
    maxWidth: '100%',
    minHeight: 24,
    overflowWrap: 'anywhere',
    padding: '3px 0',
    color: 'var(--rf-link)',
    textUnderlineOffset: 2,
    textDecoration: 'underline',
  },
  note: { color: 'var(--rf-quiet)' },
});

/** A link that leaves the portal, and says where it leads. Only web addresses become links. @internal */
export function ExternalLink({
  href,
  note,
  children,
}: {
  href: string;
  note: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  if (!/^https?:\/\//i.test(href)) return <>{children}</>;
  return (
    <a
      className={classes.root}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children} <span className={classes.note}>({note})</span>{' '}
      <Glyph name="external" size={14} />
    </a>
  );
}
