import { ButtonHTMLAttributes, ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

/** The look of a button, for buttons and for links that act like one. @internal */
export const useButtonStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 32,
    minWidth: 32,
    margin: 0,
    padding: '5px 12px',
    border: '1px solid var(--rf-edge)',
    borderRadius: 4,
    background: 'transparent',
    color: 'var(--rf-link)',
    font: 'inherit',
    fontWeight: 500,
    textAlign: 'left',
    textDecoration: 'none',
    cursor: 'pointer',
    '&:hover': { background: 'var(--rf-selected)' },
    '&[data-look="primary"]': {
      background: 'var(--rf-primary)',
      borderColor: 'var(--rf-primary)',
      color: 'var(--rf-on-primary)',
    },
    '&[data-look="quiet"]': { borderColor: 'transparent', padding: '5px 8px' },
    '&[data-look="inline"]': {
      minHeight: 24,
      padding: '2px 6px',
      borderColor: 'transparent',
      lineHeight: '18px',
    },
    '&:disabled': {
      color: 'var(--rf-quiet)',
      borderStyle: 'dashed',
      cursor: 'default',
      background: 'transparent',
    },
  },
});

type Props = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'type' | 'className'
> & {
  primary?: boolean;
  /** Sends the form it stands in. */
  submit?: boolean;
  quiet?: boolean;
  /** Stands in a line of text. */
  inline?: boolean;
  children: ReactNode;
};

/** A button, which submits the form it stands in only where that is said. @internal */
export function Button({ primary, quiet, inline, submit, ...props }: Props) {
  const classes = useButtonStyles();
  return (
    <button
      {...props}
      type={submit ? 'submit' : 'button'}
      className={classes.root}
      data-look={
        (primary && 'primary') ||
        (quiet && 'quiet') ||
        (inline && 'inline') ||
        undefined
      }
    />
  );
}
