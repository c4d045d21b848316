import { ariaOf, ControlProps, Labelled } from './Labelled';
import { useControlStyles } from './styles';

/** Several lines of text. @internal */
export function TextArea({
  value,
  onChange,
  onBlur,
  ...control
}: ControlProps & {
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
}) {
  const classes = useControlStyles();
  return (
    <Labelled {...control}>
      <textarea
        id={control.id}
        className={classes.input}
        rows={3}
        spellCheck={false}
        value={value}
        disabled={control.disabled}
        data-mono
        onChange={event => onChange(event.target.value)}
        onBlur={onBlur}
        {...ariaOf(control)}
      />
    </Labelled>
  );
}
