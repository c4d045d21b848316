import { Posture, WorkspaceIsolation, readFacts } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import {
  basisLabel,
  classificationLabel,
  complianceLabel,
  complianceStatus,
  modeLabel,
  policyLabel,
} from '../../labels/posture';
import { STATUS_TONES } from '../../theme/tokens';
import { CheckIcon, Glyph } from '../icons';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    color: 'var(--rf-quiet)',
    fontSize: 13,
    lineHeight: '20px',
    '& > li': { display: 'inline' },
    '& > li + li::before': { content: '"\\00a0· "' },
  },
  compliance: { color: 'var(--rf-tone)', fontWeight: 700 },
});

/** What the sentence rests on: basis, classification, mode, policy and what it says. @internal */
export function MetaLine({
  posture,
  isolation,
}: {
  posture: Posture;
  isolation: WorkspaceIsolation;
}) {
  const t = useT();
  const classes = useStyles();
  const { basis, compliance } = posture;
  const mode = modeLabel(t, readFacts(isolation));
  const status = complianceStatus(compliance);
  return (
    <ul className={classes.root}>
      <li>{basisLabel(t, basis)}</li>
      <li>{classificationLabel(t, isolation.dataClassification)}</li>
      <li>
        {mode.label}
        {mode.oneWay && (
          <>
            {' '}
            <Glyph name="lock" size={14} /> {t('posture.cannotBeUndone')}
          </>
        )}
      </li>
      <li>
        {policyLabel(t, compliance)},{' '}
        <span className={classes.compliance} data-tone={STATUS_TONES[status]}>
          <CheckIcon status={status} size={14} />{' '}
          {complianceLabel(t, compliance)}
        </span>
      </li>
    </ul>
  );
}
