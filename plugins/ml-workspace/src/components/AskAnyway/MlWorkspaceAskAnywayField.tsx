import { Posture } from '@ringfence/engine';
import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { judgeRequest, readFormValue } from '../../form';
import { usePolicy } from '../../hooks';
import { isDecidable } from '../../state/refusedBy';
import { useT } from '../../translation';
import { Checkbox } from '../controls';
import { Notice, RefusedBy } from '../posture';
import { Surface } from '../Surface';
import { AskAnywayFieldProps, saysWhy } from './schema';

const useStyles = makeStyles({
  root: { display: 'grid', gap: 12, '& > *': { minWidth: 0 } },
  title: { margin: 0, fontSize: 16, lineHeight: '22px' },
  missing: { color: 'var(--rf-danger)', fontSize: 13, lineHeight: '18px' },
});

/** How what stands in the form is judged, as soon as there is a policy to judge it by. */
function usePosture(asked: unknown): Posture | undefined {
  const { answer } = usePolicy();
  const policy = answer.state === 'ready' ? answer.value : undefined;
  return useMemo(() => {
    const value = readFormValue(asked, {});
    if (!policy || !value.ok || value.blank) return undefined;
    return judgeRequest(value.isolation, policy).posture;
  }, [asked, policy]);
}

/**
 * Shows what policy refuses of what the form asks for, and lets people ask for a
 * decision all the same. What Azure refuses is nobody's to decide.
 * @internal
 */
export function MlWorkspaceAskAnywayField(props: AskAnywayFieldProps) {
  const { formData, formContext, idSchema, uiSchema, onChange } = props;
  const t = useT();
  const classes = useStyles();
  const options = uiSchema?.['ui:options'] ?? {};
  const form: Record<string, unknown> = formContext?.formData ?? {};
  const posture = usePosture(form[options.isolationField ?? 'isolation']);
  const isAsked = formData === true;
  const isMissing = isAsked && !saysWhy(form, options);
  const isRefused =
    posture !== undefined &&
    isDecidable({ ...posture, meets: posture.compliance.meets });
  if (posture?.verdict === 'invalid' && !isAsked) {
    return (
      <Surface>
        <Notice tone="danger">{t('askAnyway.never')}</Notice>
      </Surface>
    );
  }
  return (
    <Surface>
      <div className={classes.root}>
        {isRefused && (
          <>
            <h3 className={classes.title}>{t('askAnyway.title')}</h3>
            <RefusedBy posture={posture} />
          </>
        )}
        <Checkbox
          id={idSchema?.$id ?? 'ml-workspace-ask-anyway'}
          label={t('askAnyway.ask')}
          hint={t(isRefused ? 'askAnyway.hint' : 'askAnyway.hintAllowed')}
          checked={isAsked}
          disabled={Boolean(props.disabled || props.readonly)}
          invalid={isMissing}
          messages={
            isMissing && (
              <span className={classes.missing}>{t('askAnyway.missing')}</span>
            )
          }
          onChange={onChange}
        />
      </div>
    </Surface>
  );
}
