import { Posture } from '@ringfence/engine';
import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { VERDICT_TONES } from '../../theme/tokens';
import { VerdictIcon } from '../icons';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    gap: '2px 12px',
    '& > svg': { gridRow: 'span 2', marginTop: -1 },
  },
  sentence: {
    margin: 0,
    fontSize: 18,
    lineHeight: '26px',
    fontWeight: 700,
    overflowWrap: 'anywhere',
    '[data-size="small"] > &': { fontSize: 16, lineHeight: '22px' },
    '@container (max-width: 559px)': { fontSize: 16, lineHeight: '22px' },
  },
  tone: { color: 'var(--rf-tone)', display: 'contents' },
  below: { gridColumn: 2, minWidth: 0 },
});

/**
 * The one sentence: sign, verdict, worst fact. Only the sign and the verdict
 * carry colour.
 * @internal
 */
export function VerdictSentence({
  posture,
  size,
  children,
}: {
  posture: Pick<Posture, 'verdict' | 'fact'>;
  size?: 'small';
  children?: ReactNode;
}) {
  const t = useT();
  const classes = useStyles();
  const { verdict, fact } = posture;
  const tone = VERDICT_TONES[verdict];
  return (
    <div className={classes.root} data-size={size}>
      <span className={classes.tone} data-tone={tone}>
        <VerdictIcon verdict={verdict} size={28} />
      </span>
      <h3 className={classes.sentence}>
        <span data-tone={tone} style={{ color: 'var(--rf-tone)' }}>
          {t(`verdict.${verdict}`)}
        </span>
        : {fact}
      </h3>
      {children && <div className={classes.below}>{children}</div>}
    </div>
  );
}
