import {
  isAccepted,
  WorkspaceDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useCallback, useRef, useState } from 'react';
import { failureWords } from '../../labels/card';
import { useDrift, useWaiverDesk } from '../../hooks';
import { isLoosened } from '../../state/drift';
import { usePostureAt } from '../../hooks/usePostureAt';
import { Button } from '../controls';
import { DriftPanel } from '../Drift';
import { CardSkeleton } from '../IsolationCard';
import { Panel } from '../Panel';
import { FailureView, Notice, NowNotices } from '../posture';
import { EvidencePanel } from './EvidencePanel';
import { WaiversPanel } from '../Waivers';
import { HistoryPanel } from './HistoryPanel';
import { PostureSections } from './PostureSections';
import { useChangeLink } from './useChangeLink';
import { useRetireLink } from './useRetireLink';
import { moment, useT } from '../../translation';

function PastView({
  id,
  at,
  onNow,
}: {
  id: string;
  at: string;
  onNow: () => void;
}) {
  const t = useT();
  const { answer, retry } = usePostureAt(id, at);
  const back = <Button onClick={onNow}>{t('tab.backToNow')}</Button>;
  switch (answer.state) {
    case 'loading':
      return (
        <Panel>
          <CardSkeleton />
        </Panel>
      );
    case 'ready': {
      const { posture, isolation, policy, engineVersion, shownFrom } =
        answer.value;
      return (
        <PostureSections
          posture={posture}
          isolation={isolation}
          notices={
            <Notice tone="waived" action={back}>
              <p>
                {t('tab.asItWas', {
                  at: moment(t, at),
                  shownFrom: moment(t, shownFrom),
                })}
              </p>
              <p>
                {t('tab.asItWasUnder', {
                  policy: policy.name,
                  version: String(policy.revision),
                  engine: engineVersion,
                })}
              </p>
            </Notice>
          }
        />
      );
    }
    default:
      return (
        <Panel>
          <FailureView
            failure={answer.failure}
            words={failureWords(t, answer.failure)}
            onRetry={retry}
          />
          {back}
        </Panel>
      );
  }
}

/** A workspace as it is now, or as it was on a day that was asked for. @internal */
export function WorkspaceView({
  workspace,
  onReadAgain,
  changeTemplate,
  retireTemplate,
}: {
  workspace: WorkspaceDetail;
  /** Reads the workspace again. */
  onReadAgain: () => void;
  changeTemplate: string;
  retireTemplate: string;
}) {
  const t = useT();
  const [at, setAt] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  const { id, posture, isolation, shownFrom } = workspace;
  const changeLink = useChangeLink(changeTemplate, workspace);
  const retireAt = useRetireLink(retireTemplate, workspace);
  const desk = useWaiverDesk(workspace, onReadAgain);
  const { basis } = posture;
  const answered = useDrift(
    id,
    basis.kind === 'observed' ? basis.observedAt ?? '' : undefined,
  );
  const { answer: drift } = answered;
  const isFirst =
    drift.state === 'ready' && !!drift.value && isLoosened(drift.value);
  const driftPanel = !at && (
    <DriftPanel
      workspace={workspace}
      changeLink={changeLink}
      answered={answered}
    />
  );
  const isRetired = workspace.requestState === 'retired';
  /** What held the focus may go with what is shown, so it moves to the top of that. */
  const show = useCallback((when: string | undefined) => {
    setAt(when);
    top.current?.focus();
  }, []);
  return (
    <div ref={top} role="group" aria-label={t('tab.title')} tabIndex={-1}>
      {isFirst && driftPanel}
      {at ? (
        <PastView key={at} id={id} at={at} onNow={() => show(undefined)} />
      ) : (
        <PostureSections
          posture={posture}
          isolation={isolation}
          notices={<NowNotices workspace={workspace} />}
          now={{
            changeLink,
            retireAt,
            transferable: isAccepted(workspace.requestState ?? '')
              ? workspace
              : undefined,
            desk: isRetired ? undefined : desk,
          }}
        />
      )}
      {!isFirst && driftPanel}
      {!at && <WaiversPanel desk={desk} />}
      <HistoryPanel id={id} shownFrom={shownFrom} onOpen={show} />
      <EvidencePanel
        key={`evidence ${at}`}
        workspace={workspace}
        shownAt={at}
      />
    </div>
  );
}
