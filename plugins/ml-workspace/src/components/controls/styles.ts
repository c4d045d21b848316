import { makeStyles } from '@material-ui/core/styles';

/** Takes a text out of sight but not away from those who listen. @internal */
export const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** The look of inputs, their labels and hints. @internal */
export const useControlStyles = makeStyles({
  field: { display: 'grid', gap: 4, alignContent: 'start', minWidth: 0 },
  label: { fontWeight: 700 },
  required: { fontWeight: 400, color: 'var(--rf-quiet)' },
  hint: { color: 'var(--rf-quiet)', fontSize: 13, lineHeight: '18px' },
  input: {
    width: '100%',
    minHeight: 36,
    margin: 0,
    padding: '6px 10px',
    border: '1px solid var(--rf-edge)',
    borderRadius: 4,
    background: 'var(--rf-paper)',
    color: 'var(--rf-text)',
    font: 'inherit',
    scrollMarginTop: 96,
    scrollMarginBottom: 24,
    '&::placeholder': { color: 'var(--rf-quiet)', opacity: 1 },
    '&[aria-invalid="true"]': {
      borderColor: 'var(--rf-danger)',
      boxShadow: 'inset 0 0 0 1px var(--rf-danger)',
    },
    '&:disabled': { background: 'var(--rf-sunken)', color: 'var(--rf-quiet)' },
    '&[data-mono]': {
      fontFamily:
        '"Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
      fontSize: 13,
    },
  },
  choice: {
    flex: 'none',
    width: 20,
    height: 20,
    margin: 2,
    accentColor: 'var(--rf-primary)',
    scrollMarginTop: 96,
  },
  hidden: { ...unseen },
});
