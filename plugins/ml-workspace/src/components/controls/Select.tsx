import { Option } from '../../labels/field';
import { ariaOf, ControlProps, Labelled } from './Labelled';
import { useControlStyles } from './styles';

/**
 * One of a few values. A value that is none of them, or none at all, is shown as
 * `unset` until a person chooses.
 * @internal
 */
export function Select<T extends string>({
  value,
  options,
  unset,
  onChange,
  ...control
}: ControlProps & {
  value: T | undefined;
  options: readonly Option<T>[];
  unset: string;
  onChange: (value: T) => void;
}) {
  const classes = useControlStyles();
  const chosen = options.find(option => option.value === value);
  return (
    <Labelled {...control}>
      <select
        id={control.id}
        className={classes.input}
        value={chosen?.value ?? ''}
        disabled={control.disabled}
        onChange={event => {
          const next = options.find(({ value: v }) => v === event.target.value);
          if (next) onChange(next.value);
        }}
        {...ariaOf(control)}
      >
        {!chosen && <option value="">{unset}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
