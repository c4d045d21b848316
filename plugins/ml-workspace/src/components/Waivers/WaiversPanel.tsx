import {
  WaiverEntry,
  WaiverState,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeStyles } from '@material-ui/core/styles';
import { WaiverDesk } from '../../hooks';
import { requestFailureWords } from '../../labels/requests';
import { useT } from '../../translation';
import { Panel } from '../Panel';
import { FailureView } from '../posture';
import { Waiting } from '../Waiting';
import { ExportWaivers } from './ExportWaivers';
import { WaiverTable } from './WaiverTable';

const GROUPS = {
  waiting: ['waiting'],
  active: ['active'],
  over: ['ended', 'revoked', 'rejected'],
} as const satisfies Record<string, readonly WaiverState[]>;

const useStyles = makeStyles({
  group: { '& + &': { marginTop: 16 } },
  title: { fontSize: 16, lineHeight: '22px' },
});

function Groups({ entries }: { entries: readonly WaiverEntry[] }) {
  const t = useT();
  const classes = useStyles();
  return (
    <>
      {(['waiting', 'active', 'over'] as const).map(group => {
        const states: readonly WaiverState[] = GROUPS[group];
        const items = entries.filter(({ state }) => states.includes(state));
        if (!items.length) return null;
        const label = t(`waiver.group.${group}`);
        return (
          <div key={group} className={classes.group}>
            <h3 className={classes.title}>{label}</h3>
            <WaiverTable items={items} label={label} />
          </div>
        );
      })}
    </>
  );
}

/** Every waiver of a workspace: what waits, what holds and what is over. @internal */
export function WaiversPanel({ desk }: { desk: WaiverDesk }) {
  const t = useT();
  const { answer, entries, workspace, readAgain } = desk;
  if (answer.state === 'failure') {
    return (
      <Panel title={t('waiver.list')}>
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(t, answer.failure, t('waiver.failed'))}
          onRetry={readAgain}
        />
      </Panel>
    );
  }
  if (answer.state === 'loading' && !entries.length) {
    return (
      <Panel title={t('waiver.list')}>
        <Waiting label={t('waiver.loading')} />
      </Panel>
    );
  }
  return (
    <Panel title={t('waiver.list')}>
      {entries.length ? (
        <Groups entries={entries} />
      ) : (
        <p>{t('waiver.noneText')}</p>
      )}
      {entries.some(({ state }) => state === 'active') && (
        <ExportWaivers workspace={workspace.id} />
      )}
    </Panel>
  );
}
