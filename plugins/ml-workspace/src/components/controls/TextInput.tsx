import { ariaOf, ControlProps, Labelled } from './Labelled';
import { useControlStyles } from './styles';

/** A line of text. @internal */
export function TextInput({
  value,
  mono,
  suggestions,
  onChange,
  onBlur,
  ...control
}: ControlProps & {
  value: string;
  mono?: boolean;
  suggestions?: readonly string[];
  onChange: (text: string) => void;
  onBlur?: () => void;
}) {
  const classes = useControlStyles();
  const { id, disabled } = control;
  return (
    <Labelled {...control}>
      <input
        id={id}
        className={classes.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        disabled={disabled}
        data-mono={mono || undefined}
        list={suggestions && `${id}-suggestions`}
        onChange={event => onChange(event.target.value)}
        onBlur={onBlur}
        {...ariaOf(control)}
      />
      {suggestions && (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
}
