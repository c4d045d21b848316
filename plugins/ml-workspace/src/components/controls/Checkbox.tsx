import { makeStyles } from '@material-ui/core/styles';
import { ariaOf, ControlProps } from './Labelled';
import { useControlStyles } from './styles';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 2 },
  row: {
    display: 'flex',
    gap: 8,
    alignItems: 'flex-start',
    minHeight: 24,
    cursor: 'pointer',
  },
  label: { paddingTop: 2 },
  below: { paddingLeft: 32 },
});

/** Yes or no. @internal */
export function Checkbox({
  checked,
  onChange,
  ...control
}: ControlProps & {
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const classes = useStyles();
  const shared = useControlStyles();
  const { id, label, hint, messages, disabled } = control;
  return (
    <div className={classes.root}>
      <label className={classes.row} htmlFor={id}>
        <input
          id={id}
          className={shared.choice}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={event => onChange(event.target.checked)}
          {...ariaOf(control)}
        />
        <span className={classes.label}>{label}</span>
      </label>
      <div className={classes.below}>
        {hint && (
          <span id={`${id}-hint`} className={shared.hint}>
            {hint}
          </span>
        )}
        <div id={`${id}-messages`}>{messages}</div>
      </div>
    </div>
  );
}
