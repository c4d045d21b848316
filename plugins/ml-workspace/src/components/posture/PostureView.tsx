import { Posture, WorkspaceIsolation } from '@ringfence/engine';
import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { openResults } from '../../state';
import { CheckCounts } from './CheckCounts';
import { CheckList } from './CheckList';
import { HeldBack } from './HeldBack';
import { LaneStrip } from './LaneStrip';
import { MetaLine } from './MetaLine';
import { NotProvedNote } from './NotProvedNote';
import { PolicyReasons } from './PolicyReasons';
import { VerdictSentence } from './VerdictSentence';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 16, '& > *': { minWidth: 0 } },
  foot: { paddingTop: 12, borderTop: '1px solid var(--rf-hairline)' },
});

/** A stored posture as it was judged, worst fact first. It judges nothing itself. @internal */
export function PostureView({
  posture,
  isolation,
  notices,
}: {
  posture: Posture;
  isolation: WorkspaceIsolation;
  /** What to keep in mind about it. */
  notices?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {notices}
      <VerdictSentence posture={posture}>
        <MetaLine posture={posture} isolation={isolation} />
      </VerdictSentence>
      <NotProvedNote posture={posture} />
      <LaneStrip lanes={posture.lanes} />
      <PolicyReasons compliance={posture.compliance} />
      <HeldBack facts={posture.heldBackBy} />
      <div>
        <CheckList results={openResults(posture.results)} atFirst={5} />
        <div className={classes.foot}>
          <CheckCounts results={posture.results} />
        </div>
      </div>
    </div>
  );
}
