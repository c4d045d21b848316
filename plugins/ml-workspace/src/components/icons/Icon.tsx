import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    verticalAlign: '-0.2em',
    '& [data-solid]': { fill: 'currentColor' },
    '& [data-cut]': { stroke: 'var(--rf-paper, #FFFFFF)', strokeWidth: 2.4 },
  },
});

/** What every icon takes. @internal */
export interface IconProps {
  /** Width and height in pixels; 18 unless said otherwise. */
  size?: number;
  /** Accessible name, only where no word stands beside the icon. */
  label?: string;
}

/** A drawing on a field of 24 by 24 that takes the colour of its text. @internal */
export function Icon({
  size = 18,
  label,
  children,
}: IconProps & { children: ReactNode }) {
  const classes = useStyles();
  const named = label
    ? { role: 'img', 'aria-label': label }
    : { 'aria-hidden': true };
  return (
    <svg
      className={classes.root}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      focusable="false"
      {...named}
    >
      {children}
    </svg>
  );
}
