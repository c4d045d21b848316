import { Posture, WorkspaceIsolation } from '@ringfence/engine';
import { lazy, ReactNode, Suspense } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useArrival } from '../../hooks';
import { Panel } from '../Panel';
import { LaneStrip } from '../posture';
import { CHECKS_ID } from './checksId';
import { ChecksPanel } from './ChecksPanel';
import { HeaderPanel } from './HeaderPanel';
import { NowOptions } from './nowOptions';
import { Loading } from './Loading';
import { RulesPanel } from './RulesPanel';
import { useT } from '../../translation';

const Diagram = lazy(() =>
  import('../Diagram').then(m => ({ default: m.Diagram })),
);
const ReachPanel = lazy(() =>
  import('./ReachPanel').then(m => ({ default: m.ReachPanel })),
);
const WhatIfPanel = lazy(() =>
  import('./WhatIfPanel').then(m => ({ default: m.WhatIfPanel })),
);

const useStyles = makeStyles({
  boundaries: { display: 'grid', gap: 16, '& > *': { minWidth: 0 } },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7fr) minmax(300px, 4fr)',
    gap: 16,
    alignItems: 'start',
    margin: '16px 0',
    '& > *': { minWidth: 0 },
    '@container (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** A posture in full: sentence, boundaries, checks, rules, and tries while it is the one of now. @internal */
export function PostureSections({
  posture,
  isolation,
  notices,
  now,
}: {
  posture: Posture;
  isolation: WorkspaceIsolation;
  notices: ReactNode;
  now?: NowOptions;
}) {
  const t = useT();
  const classes = useStyles();
  const arrive = useArrival();
  const checks = <ChecksPanel posture={posture} desk={now?.desk} />;
  return (
    <>
      <HeaderPanel
        posture={posture}
        isolation={isolation}
        notices={notices}
        now={now}
      />
      <Panel title={t('tab.boundaries')}>
        <div className={classes.boundaries}>
          <LaneStrip
            lanes={posture.lanes}
            heading="h3"
            arrive={now && arrive}
          />
          <Suspense fallback={<Loading />}>
            <Diagram isolation={isolation} />
          </Suspense>
        </div>
      </Panel>
      <Panel title={t('reach.title')}>
        <Suspense fallback={<Loading />}>
          <ReachPanel isolation={isolation} />
        </Suspense>
      </Panel>
      <div className={now ? classes.beside : undefined}>
        <div id={CHECKS_ID} tabIndex={-1}>
          {checks}
        </div>
        {now && (
          <div>
            <Suspense
              fallback={
                <Panel>
                  <Loading />
                </Panel>
              }
            >
              <WhatIfPanel isolation={isolation} changeLink={now.changeLink} />
            </Suspense>
          </div>
        )}
      </div>
      <RulesPanel posture={posture} isolation={isolation} />
    </>
  );
}
