import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { networkGaps } from '../../form';
import { useT } from '../../translation';
import { CheckIcon } from '../icons';
import { useField } from './context';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: 6,
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    '& > span:first-child, & b': { color: 'var(--rf-tone)' },
  },
  list: { margin: '2px 0 0', paddingLeft: 18 },
});

/** What a network of one's own has yet to say, beside the answer that asks for one. @internal */
export function NetworkGaps() {
  const t = useT();
  const classes = useStyles();
  const { isolation } = useField();
  const gaps = useMemo(() => networkGaps(isolation), [isolation]);
  if (!gaps.length) return null;
  return (
    <div className={classes.root} data-tone="unknown">
      <span>
        <CheckIcon status="unknown" />
      </span>
      <div>
        <b>{t('field.notKnown')}</b> {t('field.networkGaps')}
        <ul className={classes.list}>
          {gaps.map(gap => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
