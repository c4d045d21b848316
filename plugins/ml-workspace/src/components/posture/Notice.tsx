import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Tone } from '../../theme/tokens';
import { Glyph, GlyphName } from '../icons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
    alignItems: 'center',
    padding: '10px 12px',
    border: '1px solid var(--rf-tone)',
    borderRadius: 6,
    background: 'var(--rf-tone-fill)',
  },
  text: {
    display: 'flex',
    gap: 8,
    flex: '1 1 260px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& > span': { display: 'contents', color: 'var(--rf-tone)' },
  },
});

/** Something to keep in mind about all that follows, with the way out of it. @internal */
export function Notice({
  tone,
  glyph = 'info',
  action,
  children,
}: {
  tone: Tone;
  glyph?: GlyphName;
  action?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root} data-tone={tone} role="note">
      <div className={classes.text}>
        <span>
          <Glyph name={glyph} />
        </span>
        <div>{children}</div>
      </div>
      {action}
    </div>
  );
}
