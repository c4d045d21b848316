import { Policy, WorkspaceIsolation, readFacts } from '@ringfence/engine';
import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { problemsOf } from '../../form';
import { useFocusNext, useIsolationForm, usePolicy } from '../../hooks';
import { useT } from '../../translation';
import { Surface } from '../Surface';
import { BadValue } from './BadValue';
import { ClassificationSection } from './ClassificationSection';
import {
  FieldActions,
  FieldActionsContext,
  FieldState,
  FieldStateContext,
} from './context';
import { IdentitySection } from './IdentitySection';
import { InboundSection } from './InboundSection';
import { ModeSection } from './ModeSection';
import { ProblemSummary } from './ProblemSummary';
import { ResourcesSection } from './ResourcesSection';
import { RulesSection } from './RulesSection';
import { IsolationFieldProps } from './schema';
import { PANEL_BAR } from './PanelBar';
import { VerdictPanel } from './VerdictPanel';

const useStyles = makeStyles({
  '@global': {
    '[class*="MuiCard-root"]:has([data-ml-workspace-field])': {
      overflow: 'clip',
    },
  },
  container: { containerName: 'field', containerType: 'inline-size' },
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '0 24px',
    alignItems: 'start',
    [PANEL_BAR]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& > aside': { gridRow: 1, marginBottom: 16 },
    },
  },
  form: { minWidth: 0, border: 0, margin: 0, padding: 0 },
});

type Form = ReturnType<typeof useIsolationForm>;

function useActions(
  props: IsolationFieldProps,
  { change, touch, fix }: Form,
): FieldActions {
  const focusNext = useFocusNext();
  const id = props.idSchema?.$id ?? 'ml-workspace-isolation';
  const disabled = Boolean(props.disabled || props.readonly);
  return useMemo(
    () => ({
      id,
      disabled,
      change,
      touch,
      focusNext,
      fix: (check: string, ...focus: string[]) => {
        focusNext(...focus);
        fix(check);
      },
    }),
    [id, disabled, change, touch, focusNext, fix],
  );
}

function useShown(
  { value, judgement, missing, touched }: Form,
  policy: Policy | undefined,
  refused: boolean,
): FieldState | undefined {
  const isolation = value.ok ? value.isolation : undefined;
  return useMemo(
    () =>
      isolation &&
      judgement && {
        isolation,
        facts: readFacts(isolation),
        judgement,
        policy,
        missing: missing.filter(
          ({ pointer }) => refused || touched.has(pointer),
        ),
      },
    [isolation, judgement, policy, missing, touched, refused],
  );
}

/** Asks for an isolated workspace, with the live verdict beside the answers. @internal */
export function MlWorkspaceIsolationField(props: IsolationFieldProps) {
  const t = useT();
  const classes = useStyles();
  const { answer, retry } = usePolicy();
  const policy = answer.state === 'ready' ? answer.value : undefined;
  const presets = props.uiSchema?.['ui:options'] ?? {};
  const form = useIsolationForm({
    formData: props.formData,
    presets,
    policy,
    onChange: (isolation: WorkspaceIsolation) => props.onChange(isolation),
  });
  const refused = (props.rawErrors ?? []).length > 0;
  const actions = useActions(props, form);
  const state = useShown(form, policy, refused);
  const { value, startAgain } = form;
  const problems = useMemo(
    () => (refused && state ? problemsOf(state.isolation, t) : []),
    [refused, state, t],
  );
  if (!value.ok) {
    return (
      <Surface>
        <BadValue errors={value.errors} onStartAgain={startAgain} />
      </Surface>
    );
  }
  if (!state) return null;
  return (
    <Surface>
      <FieldActionsContext.Provider value={actions}>
        <FieldStateContext.Provider value={state}>
          <div className={classes.container} data-ml-workspace-field>
            <div className={classes.root}>
              <div className={classes.form}>
                <ProblemSummary problems={problems} />
                <IdentitySection />
                <ClassificationSection />
                <InboundSection />
                <ResourcesSection />
                <ModeSection landingZone={presets.landingZone} />
                <RulesSection />
              </div>
              <VerdictPanel policy={{ state: answer.state, retry }} />
            </div>
          </div>
        </FieldStateContext.Provider>
      </FieldActionsContext.Provider>
    </Surface>
  );
}
