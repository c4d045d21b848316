import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { usePolicy } from '../../hooks';
import {
  complianceLabel,
  complianceStatus,
  verdictOf,
} from '../../labels/posture';
import { waiverEffect, WaiverSide } from '../../state/waiverEffect';
import { STATUS_TONES } from '../../theme/tokens';
import { useT } from '../../translation';
import { CheckIcon } from '../icons';
import { VerdictChip } from '../posture';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 8 },
  title: { fontSize: 14, lineHeight: '20px' },
  table: {
    width: '100%',
    maxWidth: 560,
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '5px 12px 5px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: '1px solid var(--rf-hairline)',
      overflowWrap: 'anywhere',
    },
    '& th': { fontWeight: 400, color: 'var(--rf-quiet)' },
  },
  mark: { color: 'var(--rf-tone)', fontWeight: 700 },
  note: { color: 'var(--rf-quiet)', fontSize: 13, lineHeight: '18px' },
});

function Status({ side }: { side: WaiverSide }) {
  const t = useT();
  const classes = useStyles();
  const status = side.status ?? 'unknown';
  return (
    <span className={classes.mark} data-tone={STATUS_TONES[status]}>
      <CheckIcon status={status} /> {t(`status.${status}`)}
    </span>
  );
}

function Policy({ side }: { side: WaiverSide }) {
  const t = useT();
  const classes = useStyles();
  if (!side.compliance) return null;
  const status = complianceStatus(side.compliance);
  return (
    <span className={classes.mark} data-tone={STATUS_TONES[status]}>
      {complianceLabel(t, side.compliance)}
    </span>
  );
}

/** What a workspace shows without a waiver and with it, side by side. @internal */
export function WaiverEffect({ request }: { request: WorkspaceRequestDetail }) {
  const t = useT();
  const classes = useStyles();
  const { answer } = usePolicy();
  const { waiver } = request;
  const policy = answer.state === 'ready' ? answer.value : undefined;
  const effect = useMemo(
    () => waiver && policy && waiverEffect(request, waiver, policy),
    [request, waiver, policy],
  );
  if (answer.state === 'failure') return <p>{t('waiver.effectFailed')}</p>;
  if (!effect) return null;
  const sides = [effect.without, effect.with];
  const verdict = <VerdictChip verdict={verdictOf(request.posture.verdict)} />;
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>{t('waiver.effect')}</h3>
      <table className={classes.table} aria-label={t('waiver.effect')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('waiver.without')}</th>
            <th scope="col">{t('waiver.with')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('waiver.thisCheck')}</th>
            {sides.map((side, index) => (
              <td key={index ? 'with' : 'without'}>
                <Status side={side} />
              </td>
            ))}
          </tr>
          {effect.with.compliance && (
            <tr>
              <th scope="row">{t('waiver.policyRow')}</th>
              {sides.map((side, index) => (
                <td key={index ? 'with' : 'without'}>
                  <Policy side={side} />
                </td>
              ))}
            </tr>
          )}
          <tr>
            <th scope="row">{t('waiver.failingRow')}</th>
            {sides.map((side, index) => (
              <td key={index ? 'with' : 'without'}>{side.failing}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('waiver.verdictRow')}</th>
            <td>{verdict}</td>
            <td>{verdict}</td>
          </tr>
        </tbody>
      </table>
      <p className={classes.note}>{t('waiver.effectNote')}</p>
    </div>
  );
}
