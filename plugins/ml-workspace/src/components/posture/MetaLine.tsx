import { makeStyles } from '@material-ui/core/styles';
import {
  Posture,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  basisLabel,
  classificationLabel,
  complianceLabel,
  complianceStatus,
  modeLabel,
  policyLabel,
  postureStrings,
} from '../../labels/posture';
import { STATUS_TONES } from '../../theme/tokens';
import { CheckIcon, Glyph } from '../icons';

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
  const classes = useStyles();
  const { basis, compliance } = posture;
  const mode = modeLabel(isolation);
  const status = complianceStatus(compliance);
  return (
    <ul className={classes.root}>
      <li>{basisLabel(basis)}</li>
      <li>{classificationLabel(isolation.dataClassification)}</li>
      <li>
        {mode.label}
        {mode.oneWay && (
          <>
            {' '}
            <Glyph name="lock" size={14} /> {postureStrings.cannotBeUndone}
          </>
        )}
      </li>
      <li>
        {policyLabel(compliance)},{' '}
        <span className={classes.compliance} data-tone={STATUS_TONES[status]}>
          <CheckIcon status={status} size={14} /> {complianceLabel(compliance)}
        </span>
      </li>
    </ul>
  );
}
