import { FilesChoice } from '@ringfence/backstage-plugin-ml-workspace-common';
import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { mlWorkspaceApiRef } from '../../api';
import { useAnswer } from '../../hooks';
import { useT } from '../../translation';
import { Select } from '../controls';
import { Surface } from '../Surface';
import { FilesPreview } from './FilesPreview';
import { FilesFieldProps } from './schema';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 16,
  },
  note: { color: 'var(--rf-quiet)' },
});

const NO_ZONE = '';

/** The landing zones that the backend offers. */
function useLandingZones() {
  const api = useApi(mlWorkspaceApiRef);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      (await api.listLandingZones({}, { signal })).items,
    [api],
  );
  return useAnswer(ask).answer;
}

/** Chooses how the files of a workspace are written, and shows them before anything is asked. @internal */
export function MlWorkspaceFilesField({
  formData,
  formContext,
  idSchema,
  uiSchema,
  disabled,
  onChange,
}: FilesFieldProps) {
  const t = useT();
  const classes = useStyles();
  const zones = useLandingZones();
  const id = idSchema?.$id ?? 'ml-workspace-files';
  const value: Partial<FilesChoice> = formData ?? {};
  const source = uiSchema?.['ui:options']?.isolationField ?? 'isolation';
  const asked: Record<string, unknown> = formContext?.formData ?? {};
  const change = (part: Partial<FilesChoice>) => {
    const { landingZone, ...rest } = { ...value, ...part };
    onChange({ ...rest, ...(landingZone && { landingZone }) } as FilesChoice);
  };
  const offered = zones.state === 'ready' ? zones.value : [];
  return (
    <Surface>
      <div className={classes.root}>
        <Select
          id={`${id}-dialect`}
          label={t('files.writtenAs')}
          hint={t('files.writtenAsHint')}
          required
          disabled={disabled}
          value={value.dialect}
          options={WRITTEN_DIALECTS.map(dialect => ({
            value: dialect,
            label: t(`files.dialect.${dialect}`),
          }))}
          unset={t('files.unset')}
          onChange={dialect => change({ dialect })}
        />
        {offered.length > 0 && (
          <Select
            id={`${id}-zone`}
            label={t('files.landingZone')}
            hint={t('files.landingZoneHint')}
            disabled={disabled}
            value={value.landingZone ?? NO_ZONE}
            options={[
              { value: NO_ZONE, label: t('files.noZone') },
              ...offered.map(({ name, title }) => ({
                value: name,
                label: title ?? name,
              })),
            ]}
            unset={t('files.unset')}
            onChange={landingZone => change({ landingZone })}
          />
        )}
        {zones.state === 'failure' && (
          <p className={classes.note}>{t('files.zonesFailed')}</p>
        )}
        <FilesPreview choice={value} asked={asked} source={source} />
      </div>
    </Surface>
  );
}
