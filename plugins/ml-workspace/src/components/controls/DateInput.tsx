import { ariaOf, ControlProps, Labelled } from './Labelled';
import { useControlStyles } from './styles';

/** A day, as `2026-12-31`; empty where there is none. @internal */
export function DateInput({
  value,
  min,
  max,
  onChange,
  ...control
}: ControlProps & {
  value: string;
  /** The first day that can be chosen. */
  min?: string;
  /** The last day that can be chosen. */
  max?: string;
  onChange: (day: string) => void;
}) {
  const classes = useControlStyles();
  return (
    <Labelled {...control}>
      <input
        id={control.id}
        className={classes.input}
        type="date"
        value={value}
        min={min}
        max={max}
        disabled={control.disabled}
        onChange={event => onChange(event.target.value)}
        {...ariaOf(control)}
      />
    </Labelled>
  );
}
