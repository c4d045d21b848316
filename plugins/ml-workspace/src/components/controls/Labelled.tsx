import { ReactNode } from 'react';
import { useControlStyles } from './styles';
import { useT } from '../../translation';

/** What every control of the form takes. @internal */
export interface ControlProps {
  id: string;
  label: string;
  hint?: string;
  required?: boolean;
  invalid?: boolean;
  disabled?: boolean;
  /** Id of messages that stand elsewhere on the page about this control. */
  describedBy?: string;
  /** Messages about this control, shown under it. */
  messages?: ReactNode;
}

/** The ARIA attributes of a control: what describes it, and whether it is wrong. @internal */
export const ariaOf = ({
  id,
  hint,
  required,
  invalid,
  messages,
  describedBy,
}: ControlProps) => ({
  'aria-required': required || undefined,
  'aria-invalid': invalid || undefined,
  'aria-describedby':
    [hint && `${id}-hint`, messages && `${id}-messages`, describedBy]
      .filter(Boolean)
      .join(' ') || undefined,
});

/** A control with its label above, and hint and messages below. @internal */
export function Labelled({
  id,
  label,
  hint,
  required,
  messages,
  children,
}: ControlProps & { children: ReactNode }) {
  const t = useT();
  const classes = useControlStyles();
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
        {required && (
          <span className={classes.required}> ({t('control.required')})</span>
        )}
      </label>
      {children}
      {hint && (
        <span id={`${id}-hint`} className={classes.hint}>
          {hint}
        </span>
      )}
      <div id={`${id}-messages`}>{messages}</div>
    </div>
  );
}
