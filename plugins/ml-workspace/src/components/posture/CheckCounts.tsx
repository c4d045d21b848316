import { CHECK_STATUSES, CheckResult, CheckStatus } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { countResults, firstExpiry } from '../../state';
import { STATUS_TONES } from '../../theme/tokens';
import { CheckIcon } from '../icons';
import { day, useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    fontSize: 13,
    fontVariantNumeric: 'tabular-nums',
    '& > li': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 5,
      minHeight: 24,
      color: 'var(--rf-tone)',
    },
  },
});

/** How many checks came out which way; unknown and waived are never among those that pass. @internal */
export function CheckCounts({ results }: { results: readonly CheckResult[] }) {
  const t = useT();
  const classes = useStyles();
  const counts = countResults(results);
  const expires = firstExpiry(results);
  const amountOf = (status: CheckStatus) => ({
    count: counts[status],
    number: <b>{counts[status]}</b>,
  });
  return (
    <ul className={classes.root} aria-label={t('posture.counts')}>
      {CHECK_STATUSES.filter(status => counts[status]).map(status => (
        <li key={status} data-tone={STATUS_TONES[status]}>
          <CheckIcon status={status} />
          <span>
            {status === 'waived' && expires
              ? t('count.waivedUntil', {
                  ...amountOf(status),
                  day: day(t, expires),
                })
              : t(`count.${status}`, amountOf(status))}
          </span>
        </li>
      ))}
    </ul>
  );
}
