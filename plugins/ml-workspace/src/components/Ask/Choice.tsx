import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: { width: '100%', scrollMarginTop: 96 },
  label: {
    ...theme.typography.subtitle1,
    fontWeight: 700,
    color: theme.palette.text.primary,
    '&.Mui-focused': { color: theme.palette.text.primary },
  },
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
  choice: {
    alignItems: 'flex-start',
    margin: 0,
    padding: theme.spacing(0.5, 1.5, 1, 0.5),
    border: `1px solid ${
      theme.palette.type === 'dark' ? '#A8A8A8' : '#858585'
    }`,
    borderRadius: theme.shape.borderRadius,
    '&[data-chosen]': {
      borderColor: 'var(--rf-primary)',
      boxShadow: 'inset 0 0 0 1px var(--rf-primary)',
      background: 'var(--rf-selected)',
    },
    '&:focus-within': { outline: '2px solid var(--rf-link)', outlineOffset: 2 },
  },
  name: { paddingTop: 9, lineHeight: '24px', fontWeight: 500 },
  hint: { color: 'var(--rf-quiet)', '[data-chosen] &': { color: 'inherit' } },
}));

/** One of the answers to a question. @internal */
export interface ChoiceOption<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

/** A question with a few answers side by side, none of them given beforehand. @internal */
export function Choice<T extends string>({
  id,
  label,
  hint,
  value,
  options,
  disabled,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  value: T | undefined;
  options: readonly ChoiceOption<T>[];
  disabled?: boolean;
  onChange: (value: T) => void;
}) {
  const classes = useStyles();
  return (
    <FormControl
      component="fieldset"
      className={classes.root}
      disabled={disabled}
      id={id}
      tabIndex={-1}
    >
      <FormLabel component="legend" className={classes.label}>
        {label}
      </FormLabel>
      {hint && <FormHelperText component="div">{hint}</FormHelperText>}
      <RadioGroup
        className={classes.group}
        aria-label={label}
        name={id}
        value={value ?? null}
        onChange={(_, next) => onChange(next as T)}
      >
        {options.map(option => (
          <FormControlLabel
            key={option.value}
            className={classes.choice}
            data-chosen={option.value === value || undefined}
            value={option.value}
            control={
              <Radio
                color="primary"
                inputProps={
                  {
                    'aria-label': option.label,
                    'data-answer': option.value,
                  } as object
                }
              />
            }
            label={
              <>
                <Typography className={classes.name}>{option.label}</Typography>
                {option.hint && (
                  <Typography variant="body2" className={classes.hint}>
                    {option.hint}
                  </Typography>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
