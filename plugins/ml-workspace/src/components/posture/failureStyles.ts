import { makeStyles } from '@material-ui/core/styles';

/** The look of what stands where nothing can be shown. @internal */
export const useFailureStyles = makeStyles({
  root: {
    display: 'grid',
    gap: 10,
    justifyItems: 'start',
    '& > *': { minWidth: 0, maxWidth: '100%' },
  },
  title: {
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    margin: 0,
    fontSize: 16,
    lineHeight: '22px',
    fontWeight: 700,
    '& > span': { display: 'contents', color: 'var(--rf-tone)' },
  },
});
