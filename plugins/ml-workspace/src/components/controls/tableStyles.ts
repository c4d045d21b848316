import { makeStyles } from '@material-ui/core/styles';

/** Where a table has no room for its columns. @internal */
export const NARROW = '@container (max-width: 819px)';

/**
 * The look of a table whose rows become lists of names and values where it is
 * narrow; each cell says its name in `data-label`.
 * @internal
 */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '9px 12px 9px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: '1px solid var(--rf-hairline)',
      overflowWrap: 'break-word',
    },
    '& tbody th': { overflowWrap: 'anywhere', minWidth: 110 },
    '& tbody tr:last-child > *': { borderBottom: 0 },
    [NARROW]: {
      '& thead': { display: 'none' },
      '& tr': {
        display: 'grid',
        gridTemplateColumns: '112px minmax(0, 1fr)',
        gap: '2px 0',
        padding: '10px 0',
        borderBottom: '1px solid var(--rf-hairline)',
      },
      '& tbody tr:last-child': { borderBottom: 0 },
      '& th, & td': { display: 'contents', overflowWrap: 'anywhere' },
      '& th::before, & td::before': {
        content: 'attr(data-label)',
        fontWeight: 400,
        color: 'var(--rf-quiet)',
      },
    },
  },
  more: {
    display: 'block',
    color: 'var(--rf-quiet)',
    fontSize: 13,
    lineHeight: '18px',
    fontWeight: 400,
  },
});
