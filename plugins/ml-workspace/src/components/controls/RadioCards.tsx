import { makeStyles } from '@material-ui/core/styles';
import { Option } from '../../labels/field';
import { Glyph } from '../icons';
import { ariaOf, ControlProps } from './Labelled';
import { useControlStyles } from './styles';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 8, minWidth: 0 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
    gap: 8,
    '@container field (max-width: 479px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  card: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: '2px 8px',
    alignContent: 'start',
    padding: 10,
    border: '1px solid var(--rf-edge)',
    borderRadius: 6,
    background: 'var(--rf-paper)',
    cursor: 'pointer',
    '&[data-chosen]': {
      borderColor: 'var(--rf-primary)',
      boxShadow: 'inset 0 0 0 1px var(--rf-primary)',
      background: 'var(--rf-selected)',
    },
    '&:focus-within': {
      outline: '2px solid var(--rf-link)',
      outlineOffset: 2,
    },
    '& input:focus-visible': { outline: 'none' },
  },
  name: { fontWeight: 700, paddingTop: 2 },
  hint: {
    gridColumn: 2,
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--rf-quiet)',
    '[data-chosen] > &': { color: 'var(--rf-text)' },
  },
});

/** One of a few answers, each with what it means. @internal */
export function RadioCards<T extends string>({
  value,
  options,
  onChange,
  ...control
}: ControlProps & {
  value: T | undefined;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
}) {
  const t = useT();
  const classes = useStyles();
  const shared = useControlStyles();
  const { id, label, hint, required, messages, disabled } = control;
  return (
    <div
      className={classes.root}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      {...ariaOf(control)}
    >
      <span id={`${id}-label`} className={shared.label}>
        {label}
        {required && (
          <span className={shared.required}> ({t('control.required')})</span>
        )}
      </span>
      {hint && (
        <span id={`${id}-hint`} className={shared.hint}>
          {hint}
        </span>
      )}
      <div className={classes.cards}>
        {options.map((option, index) => {
          const own = index ? `${id}-${option.value}` : id;
          const chosen = option.value === value;
          return (
            <label
              key={option.value}
              className={classes.card}
              htmlFor={own}
              data-chosen={chosen || undefined}
            >
              <input
                id={own}
                className={shared.choice}
                type="radio"
                name={`${id}-choice`}
                value={option.value}
                checked={chosen}
                disabled={disabled}
                aria-labelledby={`${own}-name`}
                aria-describedby={`${own}-about`}
                onChange={() => onChange(option.value)}
              />
              <span id={`${own}-name`} className={classes.name}>
                {option.label}
              </span>
              <span id={`${own}-about`} className={classes.hint}>
                {option.hint}
                {option.oneWay && (
                  <>
                    {option.hint && <br />}
                    <Glyph name="lock" size={14} /> {option.oneWay}
                  </>
                )}
              </span>
            </label>
          );
        })}
      </div>
      <div id={`${id}-messages`}>{messages}</div>
    </div>
  );
}
