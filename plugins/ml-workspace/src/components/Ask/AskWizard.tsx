import { ReactNode, useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Step from '@material-ui/core/Step';
import StepButton from '@material-ui/core/StepButton';
import Stepper from '@material-ui/core/Stepper';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { Answers, Step as AskStep, STEPS } from '../../asking';
import { usePolicy } from '../../hooks';
import { useT } from '../../translation';
import { PANEL_BAR } from '../IsolationField/PanelBar';
import { VerdictPanel } from '../IsolationField/VerdictPanel';
import { Surface } from '../Surface';
import { AskingContext, Asking, placeId } from './context';
import { ExpertView } from './ExpertView';
import { FieldBridge } from './FieldBridge';
import { OptionsStep } from './OptionsStep';
import { QuestionsStep } from './QuestionsStep';
import { ReviewStep } from './ReviewStep';
import { StillOpen } from './StillOpen';
import { useAsk } from './useAsk';
import { WhatStep } from './WhatStep';
import { WhereStep } from './WhereStep';

const useStyles = makeStyles(theme => ({
  container: { containerName: 'field', containerType: 'inline-size' },
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: theme.spacing(2, 3),
    alignItems: 'start',
    [PANEL_BAR]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& > aside': { gridRow: 1 },
    },
  },
  main: {
    containerName: 'asking',
    containerType: 'inline-size',
    minWidth: 0,
    padding: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    color: theme.palette.text.primary,
  },
  stepper: {
    padding: theme.spacing(0, 0, 2),
    background: 'transparent',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 0),
    '& .MuiStepLabel-label': { color: theme.palette.text.primary },
    '& .MuiStepConnector-line': { borderColor: 'var(--rf-edge)' },
    '@container asking (max-width: 559px)': {
      '& .MuiStepConnector-root': { display: 'none' },
      '& .MuiStepLabel-labelContainer:not(:has(.MuiStepLabel-active))': {
        display: 'none',
      },
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
  },
  title: { ...theme.typography.h5, margin: 0, scrollMarginTop: 96 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'center',
    marginTop: theme.spacing(3),
    '& > :first-child': { marginRight: 'auto' },
  },
  aside: { display: 'grid', gap: theme.spacing(2) },
}));

const TITLES = {
  what: 'ask.whatFor',
  questions: 'ask.step.questions',
  how: 'ask.options',
  where: 'ask.where',
  review: 'ask.review',
} as const;

const BODIES: Record<AskStep, () => JSX.Element> = {
  what: WhatStep,
  questions: QuestionsStep,
  how: OptionsStep,
  where: WhereStep,
  review: ReviewStep,
};

/** Moves the focus to something on a step, once it is there. */
function useArrive(id: string, step: AskStep) {
  const wanted = useRef<string>();
  const shown = useRef(step);
  useEffect(() => {
    const hasMoved = shown.current !== step;
    shown.current = step;
    if (!hasMoved && !wanted.current) return;
    const at = wanted.current ?? 'title';
    wanted.current = undefined;
    const target =
      document.getElementById(placeId(id, at)) ??
      document.getElementById(placeId(id, 'title'));
    target?.focus();
    target?.scrollIntoView?.({ block: 'nearest' });
  });
  return wanted;
}

/** The steps by number, each to go to. */
function Steps({ asking, step }: { asking: Asking; step: AskStep }) {
  const t = useT();
  const classes = useStyles();
  return (
    <Stepper
      className={classes.stepper}
      nonLinear
      activeStep={STEPS.indexOf(step)}
      aria-label={t('ask.steps')}
    >
      {STEPS.map(each => (
        <Step key={each}>
          <StepButton
            aria-current={each === step ? 'step' : undefined}
            aria-label={t(`ask.step.${each}`)}
            onClick={() => asking.go(each)}
          >
            {t(`ask.step.${each}`)}
          </StepButton>
        </Step>
      ))}
    </Stepper>
  );
}

/** What asking is shown with. @internal */
export interface AskWizardProps {
  id: string;
  disabled?: boolean;
  answers: Answers;
  step: AskStep;
  /** Entity refs that the person may ask for. */
  teams: readonly string[];
  onAnswers: (answers: Answers) => void;
  onStep: (step: AskStep) => void;
  /** What stands under the last step: a way to send it, or how to go on. */
  end: (asking: Asking) => ReactNode;
  /** Hears what it comes to. */
  onAsking?: (asking: Asking) => void;
  /** What is told about the draft. */
  draft?: ReactNode;
}

/** Asks for a workspace step by step, with the verdict beside it once it can be judged. @internal */
export function AskWizard(props: AskWizardProps) {
  const { id, answers, step, teams, onAnswers, onStep, end, draft } = props;
  const t = useT();
  const classes = useStyles();
  const [azureNames, setAzureNames] = useState(false);
  const [isExpert, setExpert] = useState(false);
  const { answer: policy, retry } = usePolicy();
  const wanted = useArrive(id, step);
  const asking = useAsk({
    id,
    disabled: Boolean(props.disabled),
    answers,
    teams,
    azureNames,
    onAnswers,
    go: (next, at) => {
      wanted.current = at ?? 'title';
      setExpert(at === 'expert');
      onStep(next);
    },
  });
  const { onAsking } = props;
  useEffect(() => onAsking?.(asking));
  const { open, judgement, option, go } = asking;
  const Body = BODIES[step];
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const isProposed = step === 'questions' && option !== undefined;
  const fits =
    isProposed &&
    option.fits !== 'no' &&
    option.compliance.meets !== 'no' &&
    option.verdict !== 'invalid';
  return (
    <Surface>
      <AskingContext.Provider value={asking}>
        <FieldBridge asking={asking}>
          <div className={classes.container} data-ml-workspace-field>
            <div className={classes.root}>
              <div className={classes.main}>
                <Steps asking={asking} step={step} />
                <div className={classes.head}>
                  <h3
                    id={placeId(id, 'title')}
                    tabIndex={-1}
                    className={classes.title}
                  >
                    {t(isExpert ? 'ask.expert' : TITLES[step])}
                  </h3>
                  <div>
                    {(step === 'how' || step === 'where') && (
                      <FormControlLabel
                        control={
                          <Switch
                            color="primary"
                            checked={azureNames}
                            onChange={(_, isOn) => setAzureNames(isOn)}
                          />
                        }
                        label={t('ask.azureNames')}
                      />
                    )}
                    <FormControlLabel
                      control={
                        <Switch
                          color="primary"
                          checked={isExpert}
                          onChange={(_, isOn) => setExpert(isOn)}
                        />
                      }
                      label={t('ask.expert')}
                    />
                  </div>
                </div>
                {isExpert ? <ExpertView /> : <Body />}
                <div className={classes.foot}>
                  <div>{draft}</div>
                  {at > 0 && (
                    <Button onClick={() => go(STEPS[at - 1])}>
                      {t('ask.back')}
                    </Button>
                  )}
                  {fits && (
                    <Button
                      variant="outlined"
                      color="primary"
                      onClick={() => go('review')}
                    >
                      {t('ask.straight')}
                    </Button>
                  )}
                  {next && (
                    <Button
                      variant="contained"
                      color="primary"
                      onClick={() => go(next)}
                    >
                      {t('ask.next', { step: t(`ask.step.${next}`) })}
                    </Button>
                  )}
                </div>
                {!next && end(asking)}
              </div>
              {open.length === 0 && judgement ? (
                <VerdictPanel policy={{ state: policy.state, retry }} />
              ) : (
                <aside className={classes.aside} aria-label={t('panel.title')}>
                  <Typography variant="subtitle2" component="p">
                    {t('panel.title')}
                  </Typography>
                  <StillOpen />
                </aside>
              )}
            </div>
          </div>
        </FieldBridge>
      </AskingContext.Provider>
    </Surface>
  );
}
