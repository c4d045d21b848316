import { Posture, WorkspaceIsolation } from '@ringfence/engine';
import { lazy, ReactNode, Suspense, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { Button, CopyButton, unseen } from '../controls';
import { useButtonStyles } from '../controls/Button';
import { Glyph } from '../icons';
import { Panel } from '../Panel';
import {
  HeldBack,
  MetaLine,
  NotProvedNote,
  PolicyReasons,
  VerdictSentence,
} from '../posture';
import { Loading } from './Loading';
import { NowOptions } from './nowOptions';
import { TransferForm } from './TransferForm';
import { useT } from '../../translation';

const FixView = lazy(() =>
  import('./FixView').then(m => ({ default: m.FixView })),
);

const useStyles = makeStyles({
  root: { display: 'grid', gap: 16, '& > *': { minWidth: 0 } },
  title: { ...unseen },
  acts: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
});

async function yamlOf(isolation: WorkspaceIsolation): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(isolation);
}

/** The verdict, what it rests on and what to do about it. @internal */
export function HeaderPanel({
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
  const button = useButtonStyles();
  const [isTransferOpen, setIsTransferOpen] = useState(false);
  const [isFixOpen, setIsFixOpen] = useState(false);
  const changeAt = now?.changeLink?.(isolation);
  return (
    <Panel>
      <div className={classes.root}>
        <h2 className={classes.title}>{t('tab.title')}</h2>
        {notices}
        <VerdictSentence posture={posture}>
          <MetaLine posture={posture} isolation={isolation} />
        </VerdictSentence>
        <NotProvedNote posture={posture} />
        <PolicyReasons compliance={posture.compliance} />
        <HeldBack facts={posture.heldBackBy} />
        <div className={classes.acts}>
          {changeAt && (
            <Link to={changeAt} className={button.root} data-look="primary">
              {t('tab.requestChange')}
            </Link>
          )}
          {now && (
            <Button
              aria-expanded={isFixOpen}
              onClick={() => setIsFixOpen(open => !open)}
            >
              <Glyph name="wrench" />
              {t('tab.showFix')}
            </Button>
          )}
          <CopyButton
            label={t('tab.copyYaml')}
            text={() => yamlOf(isolation)}
          />
          {now?.retireAt && (
            <Link to={now.retireAt} className={button.root}>
              {t('tab.retire')}
            </Link>
          )}
          {now?.transferable && (
            <Button
              aria-expanded={isTransferOpen}
              onClick={() => setIsTransferOpen(open => !open)}
            >
              {t('transfer.open')}
            </Button>
          )}
        </div>
        {now?.transferable && isTransferOpen && (
          <TransferForm workspace={now.transferable} />
        )}
        {now && isFixOpen && (
          <Suspense fallback={<Loading label={t('fix.searching')} />}>
            <FixView isolation={isolation} posture={posture} />
          </Suspense>
        )}
      </div>
    </Panel>
  );
}
