import { Compliance } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import {
  complianceLabel,
  complianceStatus,
  policyLabel,
} from '../../labels/posture';
import { STATUS_TONES } from '../../theme/tokens';
import { CheckIcon } from '../icons';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: { fontSize: 13, lineHeight: '18px' },
  head: {
    display: 'flex',
    gap: 6,
    alignItems: 'center',
    fontWeight: 700,
    color: 'var(--rf-tone)',
  },
  reasons: { marginTop: 2, paddingLeft: 24 },
});

/**
 * Why policy is not met, or not known to be; nothing where it is. The checks that
 * block it are counted: each stands below with its own row.
 * @internal
 */
export function PolicyReasons({ compliance }: { compliance: Compliance }) {
  const t = useT();
  const classes = useStyles();
  if (compliance.meets === 'yes' && !compliance.failing.length) return null;
  const status = complianceStatus(compliance);
  const blocking = compliance.failing.filter(({ check }) => check).length;
  return (
    <div className={classes.root}>
      <p className={classes.head} data-tone={STATUS_TONES[status]}>
        <CheckIcon status={status} />
        {policyLabel(t, compliance)}: {complianceLabel(t, compliance)}
      </p>
      <ul className={classes.reasons}>
        {compliance.failing
          .filter(({ check }) => !check)
          .map(({ reason, message }) => (
            <li key={`${reason}${message}`}>{message}</li>
          ))}
        {blocking > 0 && <li>{t('posture.blocking', { count: blocking })}</li>}
      </ul>
    </div>
  );
}
