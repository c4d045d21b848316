import { useEffect, useRef, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { Answers, Step } from '../../asking';
import { useT } from '../../translation';
import { AskWizard } from './AskWizard';
import { Blocked } from './Blocked';
import { Asking } from './context';
import { DraftList } from './DraftList';
import { AskFieldProps, MlWorkspaceAskValue, presetAnswers } from './schema';
import { newId, useDraft } from './useDraft';
import { wishOf } from './useSubmit';
import { useTeams } from './useTeams';

/** The whole of asking as one field of a template. @internal */
export function MlWorkspaceAskField({
  idSchema,
  uiSchema,
  disabled,
  onChange,
}: AskFieldProps) {
  const t = useT();
  const id = idSchema?.$id ?? 'ml-workspace-ask';
  const { user, teams } = useTeams();
  const { drafts, save, drop } = useDraft(user);
  const [draftId, setDraftId] = useState(newId);
  const [answers, setAnswers] = useState<Answers>(() =>
    presetAnswers(uiSchema?.['ui:options'] ?? {}),
  );
  const [step, setStep] = useState<Step>('what');
  const told = useRef('');
  const tell = (asking: Asking) => {
    const { zone } = asking.answers;
    const value: MlWorkspaceAskValue = {
      ...wishOf(t, asking),
      ...(zone && { landingZone: zone }),
      blockedBy: asking.blockers.map(({ message }) => message),
    };
    const text = JSON.stringify(value);
    if (told.current === text) return;
    told.current = text;
    onChange(value as never);
  };
  useEffect(() => {
    save(draftId, step, answers);
  }, [save, draftId, step, answers]);
  return (
    <>
      <AskWizard
        id={id}
        disabled={disabled}
        answers={{ owner: teams[0], ...answers }}
        step={step}
        teams={teams}
        onAnswers={setAnswers}
        onStep={setStep}
        onAsking={tell}
        end={asking =>
          asking.blockers.length ? (
            <Blocked asking={asking} />
          ) : (
            <Typography role="status">{t('ask.goOn')}</Typography>
          )
        }
      />
      <DraftList
        drafts={(drafts ?? []).filter(draft => draft.id !== draftId)}
        onOpen={draft => {
          setDraftId(draft.id);
          setAnswers(draft.answers);
          setStep(draft.step);
        }}
        onDrop={drop}
      />
    </>
  );
}
