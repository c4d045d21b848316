import {
  mlWorkspaceRequestCreatePermission,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Answers, AskDraft, Step, STEPS } from '../../asking';
import { requestFailureWords } from '../../labels/requests';
import { moment, useT } from '../../translation';
import { Notice } from '../posture';
import { FailureView } from '../posture/FailureView';
import { Panel } from '../Panel';
import { Waiting } from '../Waiting';
import { Asked } from './Asked';
import { AskWizard } from './AskWizard';
import { Blocked } from './Blocked';
import { Asking } from './context';
import { DraftList } from './DraftList';
import { newId, useDraft } from './useDraft';
import { useSubmit } from './useSubmit';
import { useTeams } from './useTeams';

const ID = 'ml-workspace-ask';

/** The draft that the address names, or a new one; kept as answers change. */
function useOpenDraft(user: string | undefined) {
  const [query, setQuery] = useSearchParams();
  const kept = useDraft(user);
  const { drafts, save, tab } = kept;
  const [draftId, setDraftId] = useState(() => query.get('draft') ?? newId());
  const [answers, setAnswers] = useState<Answers>({});
  const stepIn = query.get('step') as Step | null;
  const step = stepIn && STEPS.includes(stepIn) ? stepIn : STEPS[0];
  const isRead = useRef(false);
  const address = (id: string, at: Step, replace: boolean) =>
    setQuery({ draft: id, ...(at !== STEPS[0] && { step: at }) }, { replace });
  const open = (draft: AskDraft) => {
    setDraftId(draft.id);
    setAnswers(draft.answers);
    address(draft.id, draft.step, true);
  };
  const own = drafts?.find(({ id }) => id === draftId);
  useEffect(() => {
    if (!drafts || isRead.current) return;
    isRead.current = true;
    if (own) setAnswers(own.answers);
  }, [drafts, own]);
  const onAnswers = (next: Answers) => {
    setAnswers(next);
    save(draftId, step, next);
    if (query.get('draft') !== draftId) address(draftId, step, true);
  };
  const onStep = (next: Step) => {
    save(draftId, next, answers);
    if (next !== step) address(draftId, next, false);
  };
  const isFromOther =
    own !== undefined &&
    own.by !== tab &&
    isRead.current &&
    JSON.stringify(own.answers) !== JSON.stringify(answers);
  return {
    ...kept,
    draftId,
    own,
    answers,
    step,
    open,
    onAnswers,
    onStep,
    isFromOther,
  };
}

/** Asks for a workspace on a page of its own, and sends it. @internal */
export function AskPage() {
  const t = useT();
  const { allowed, loading } = usePermission({
    permission: mlWorkspaceRequestCreatePermission,
  });
  const { user, teams } = useTeams();
  const draft = useOpenDraft(user);
  const { answers, drafts, draftId } = draft;
  const [asked, setAsked] = useState<WorkspaceRequestDetail>();
  const { submit, isBusy, failure } = useSubmit(request => {
    draft.drop(draftId);
    setAsked(request);
  });
  if (loading || !user) return <Waiting label={t('requests.loading')} />;
  if (!allowed) {
    return <Panel title={t('ask.denied')}>{t('ask.deniedText')}</Panel>;
  }
  if (asked) return <Asked request={asked} />;
  const end = (asking: Asking) => (
    <>
      {failure && (
        <FailureView
          failure={failure}
          words={requestFailureWords(t, failure, t('ask.failed'))}
          onRetry={() => submit(asking)}
        />
      )}
      {asking.blockers.length > 0 ? (
        <Blocked asking={asking} />
      ) : (
        <Typography align="right" component="div">
          <Button
            variant="contained"
            color="primary"
            size="large"
            disabled={isBusy}
            onClick={() => submit(asking)}
          >
            {t(isBusy ? 'ask.sending' : 'ask.submit')}
          </Button>
        </Typography>
      )}
    </>
  );
  const others = (drafts ?? []).filter(({ id }) => id !== draftId);
  return (
    <>
      <h2>{t('ask.title')}</h2>
      <p>{t('ask.about')}</p>
      {draft.isFromOther && draft.own && (
        <Notice
          tone="warning"
          action={
            <Button size="small" onClick={() => draft.open(draft.own!)}>
              {t('ask.takeOther')}
            </Button>
          }
        >
          {t('ask.otherTab')}
        </Notice>
      )}
      <AskWizard
        id={ID}
        answers={{ owner: teams[0], ...answers }}
        step={draft.step}
        teams={teams}
        disabled={isBusy}
        onAnswers={draft.onAnswers}
        onStep={draft.onStep}
        end={end}
        draft={
          <Typography variant="caption" role="status">
            {draft.failed && t('ask.notSaved')}
            {!draft.failed &&
              draft.saved &&
              t('ask.saved', { time: moment(t, draft.saved) })}
          </Typography>
        }
      />
      <DraftList drafts={others} onOpen={draft.open} onDrop={draft.drop} />
    </>
  );
}
