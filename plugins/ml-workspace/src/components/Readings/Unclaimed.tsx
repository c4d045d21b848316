import { WorkspaceSummary } from '@ringfence/backstage-plugin-ml-workspace-common';
import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useClaimed, useUnclaimed } from '../../hooks';
import { requestFailureWords } from '../../labels/requests';
import { useT } from '../../translation';
import { Button } from '../controls';
import { TransferForm } from '../IsolationTab/TransferForm';
import { Panel } from '../Panel';
import { FailureView } from '../posture';
import { Waiting } from '../Waiting';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gap: 8,
    padding: '12px 0',
    borderTop: '1px solid var(--rf-hairline)',
    '& > *': { minWidth: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'center',
    justifyContent: 'space-between',
    overflowWrap: 'anywhere',
    '& a': { display: 'inline-block', minHeight: 24 },
  },
});

function ClaimForm({ id }: { id: string }) {
  const t = useT();
  const { answer, retry } = useClaimed(id);
  switch (answer.state) {
    case 'ready':
      return <TransferForm workspace={answer.value} />;
    case 'failure':
      return (
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(
            t,
            answer.failure,
            t('readings.claimFailed'),
          )}
          onRetry={retry}
        />
      );
    default:
      return <Waiting label={t('readings.claimLoading')} />;
  }
}

function Item({ workspace }: { workspace: WorkspaceSummary }) {
  const t = useT();
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { id, entityRef, workspaceName, sentence } = workspace;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <EntityRefLink entityRef={entityRef}>{workspaceName}</EntityRefLink>
        <Button aria-expanded={isOpen} onClick={() => setOpen(open => !open)}>
          {t('readings.claim', { name: workspaceName })}
        </Button>
      </div>
      <p>{sentence}</p>
      {isOpen && <ClaimForm id={id} />}
    </li>
  );
}

/** Workspaces that were found and that nobody is known to own, each with the way to claim it. @internal */
export function Unclaimed() {
  const t = useT();
  const classes = useStyles();
  const { answer, retry } = useUnclaimed();
  return (
    <Panel title={t('readings.unclaimed')}>
      {answer.state === 'loading' && <Waiting label={t('readings.loading')} />}
      {answer.state === 'failure' && (
        <FailureView
          failure={answer.failure}
          words={requestFailureWords(
            t,
            answer.failure,
            t('readings.unclaimedFailed'),
          )}
          onRetry={retry}
        />
      )}
      {answer.state === 'ready' && !answer.value.items.length && (
        <p>{t('readings.noneUnclaimed')}</p>
      )}
      {answer.state === 'ready' && answer.value.items.length > 0 && (
        <>
          <p>{t('readings.unclaimedText')}</p>
          <ul className={classes.list}>
            {answer.value.items.map(workspace => (
              <Item key={workspace.id} workspace={workspace} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
