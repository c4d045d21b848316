import { Compliance } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import {
  complianceLabel,
  complianceStatus,
  policyLabel,
} from '../../labels/posture';
import { STATUS_TONES } from '../../theme/tokens';
import { Button } from '../controls';
import { CheckIcon, Glyph } from '../icons';
import { PolicyReasons } from '../posture';
import { useT } from '../../translation';

/** Whether the policy is there, and how to ask for it again. @internal */
export interface PolicyState {
  state: 'loading' | 'ready' | 'failure';
  retry: () => void;
}

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: 6,
    fontSize: 13,
    lineHeight: '18px',
    fontWeight: 700,
    color: 'var(--rf-tone)',
  },
});

/** What policy says so far. Without a policy that is not known, and looks like it. @internal */
export function PanelPolicy({
  policy,
  compliance,
}: {
  policy: PolicyState;
  compliance: Compliance | undefined;
}) {
  const t = useT();
  const classes = useStyles();
  if (!compliance) {
    return (
      <div>
        <p className={classes.line} data-tone="unknown">
          <CheckIcon status="unknown" />
          {policy.state === 'failure'
            ? t('panel.policyFailed')
            : t('panel.policyLoading')}
        </p>
        {policy.state === 'failure' && (
          <Button quiet onClick={policy.retry}>
            <Glyph name="retry" />
            {t('panel.retryPolicy')}
          </Button>
        )}
      </div>
    );
  }
  if (compliance.meets !== 'yes')
    return <PolicyReasons compliance={compliance} />;
  const status = complianceStatus(compliance);
  return (
    <p className={classes.line} data-tone={STATUS_TONES[status]}>
      <CheckIcon status={status} />
      {policyLabel(t, compliance)}: {complianceLabel(t, compliance)}
    </p>
  );
}
