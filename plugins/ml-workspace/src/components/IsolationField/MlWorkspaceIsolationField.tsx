import { useCallback, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { WorkspaceIsolation } from '@ringfence/backstage-plugin-ml-workspace-common';
import { problemsOf } from '../../form';
import { useFocusNext, useIsolationForm, usePolicy } from '../../hooks';
import { Surface } from '../Surface';
import { BadValue } from './BadValue';
import { ClassificationSection } from './ClassificationSection';
import { FieldContext, FieldState } from './context';
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

function useFieldState(
  props: IsolationFieldProps,
  form: Form,
  policy: FieldState['policy'],
): FieldState | undefined {
  const { value, judgement, missing, touched, touch, change, fix } = form;
  const focusNext = useFocusNext();
  const refused = (props.rawErrors ?? []).length > 0;
  const id = props.idSchema?.$id ?? 'ml-workspace-isolation';
  const disabled = Boolean(props.disabled || props.readonly);
  const missingAt = useCallback(
    (pointer: string) =>
      missing
        .filter(
          problem =>
            (refused || touched.has(problem.pointer)) &&
            (problem.pointer === pointer ||
              problem.pointer.startsWith(`${pointer}/`)),
        )
        .map(problem => problem.message),
    [missing, refused, touched],
  );
  const isolation = value.ok ? value.isolation : undefined;
  return useMemo(
    () =>
      isolation &&
      judgement && {
        id,
        isolation,
        judgement,
        policy,
        disabled,
        change,
        touch,
        focusNext,
        missingAt,
        fix: (check: string, ...focus: string[]) => {
          focusNext(...focus);
          fix(check);
        },
      },
    [
      id,
      isolation,
      judgement,
      policy,
      disabled,
      change,
      touch,
      focusNext,
      missingAt,
      fix,
    ],
  );
}

/** Asks for an isolated workspace, with the live verdict beside the answers. @internal */
export function MlWorkspaceIsolationField(props: IsolationFieldProps) {
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
  const state = useFieldState(props, form, policy);
  const { value, startAgain } = form;
  const refused = (props.rawErrors ?? []).length > 0;
  const problems = useMemo(
    () => (refused && state ? problemsOf(state.isolation) : []),
    [refused, state],
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
      <FieldContext.Provider value={state}>
        <div className={classes.container} data-ml-workspace-field>
          <div className={classes.root}>
            <div className={classes.form}>
              <ProblemSummary problems={problems} />
              <IdentitySection />
              <ClassificationSection />
              <InboundSection />
              <ResourcesSection />
              <ModeSection />
              <RulesSection />
            </div>
            <VerdictPanel policy={{ state: answer.state, retry }} />
          </div>
        </div>
      </FieldContext.Provider>
    </Surface>
  );
}
