import { makeStyles } from '@material-ui/core/styles';
import {
  CHECK_STATUSES,
  CheckResult,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { countResults, firstExpiry } from '../../state';
import { countWord, postureStrings } from '../../labels/posture';
import { STATUS_TONES } from '../../theme/tokens';
import { CheckIcon } from '../icons';

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
  const classes = useStyles();
  const counts = countResults(results);
  return (
    <ul className={classes.root} aria-label={postureStrings.counts}>
      {CHECK_STATUSES.filter(status => counts[status]).map(status => (
        <li key={status} data-tone={STATUS_TONES[status]}>
          <CheckIcon status={status} />
          <span>
            <b>{counts[status]}</b>{' '}
            {countWord(status, counts[status], firstExpiry(results))}
          </span>
        </li>
      ))}
    </ul>
  );
}
