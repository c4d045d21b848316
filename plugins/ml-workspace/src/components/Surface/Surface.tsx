import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { cssVariables, TONES, tokensFor } from '../../theme/tokens';

const PLAIN = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'dl', 'dd'];

const useStyles = makeStyles(theme => {
  const tokens = tokensFor(theme.palette.type);
  const tones = Object.fromEntries(
    TONES.map(tone => [
      `& [data-tone="${tone}"]`,
      {
        '--rf-tone': `var(--rf-${tone})`,
        '--rf-tone-fill': `var(--rf-${tone}-fill)`,
      },
    ]),
  );
  // Without weight of their own, so that every component can say otherwise.
  const plain = Object.fromEntries(
    PLAIN.map(tag => [
      `:where(&) :where(${tag})`,
      { margin: 0, padding: 0, listStyle: 'none' },
    ]),
  );
  return {
    root: {
      ...cssVariables(tokens),
      colorScheme: tokens.scheme,
      containerType: 'inline-size',
      color: 'var(--rf-text)',
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
      minWidth: 0,
      '& *, & *::before, & *::after': { boxSizing: 'border-box' },
      '& :focus-visible': {
        outline: '2px solid var(--rf-link)',
        outlineOffset: 2,
      },
      ...plain,
      ...tones,
    },
  };
});

/**
 * The ground everything of this plugin stands on: puts the tokens of the current
 * theme into CSS variables and lets what is inside adapt to its own width.
 * @internal
 */
export function Surface({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.root}>{children}</div>;
}
