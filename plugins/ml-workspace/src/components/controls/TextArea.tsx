import { ariaOf, ControlProps, Labelled } from './Labelled';
import { useControlStyles } from './styles';

/** Several lines of text. @internal */
export function TextArea({
  value,
  onChange,
  onBlur,
  plain,
  ...control
}: ControlProps & {
  value: string;
  /** Words that people write to each other. */
  plain?: boolean;
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
        spellCheck={Boolean(plain)}
        dir={plain ? 'auto' : undefined}
        value={value}
        disabled={control.disabled}
        data-mono={plain ? undefined : true}
        onChange={event => onChange(event.target.value)}
        onBlur={onBlur}
        {...ariaOf(control)}
      />
    </Labelled>
  );
}
