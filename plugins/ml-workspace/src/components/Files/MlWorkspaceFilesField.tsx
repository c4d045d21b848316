import {
  FilesChoice,
  LandingZoneSummary,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { WorkspaceIsolation } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { hasNetwork, zoneOfNetwork } from '../../form';
import { useLandingZones } from '../../hooks';
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

/**
 * The landing zones that fit what is asked for, and the one it stands in already: one
 * that brings a network is for workspaces in that network only.
 */
function fitting(
  zones: readonly LandingZoneSummary[],
  isolation: WorkspaceIsolation,
) {
  const own = zoneOfNetwork(isolation, zones);
  const offered = zones.filter(zone => zone === own || !hasNetwork(zone));
  return { own, offered };
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
  const { own, offered } = fitting(
    zones.state === 'ready' ? zones.value : [],
    (asked[source] ?? {}) as WorkspaceIsolation,
  );
  // Whoever stands in the network of a landing zone is taken to live there.
  const beforehand = value.dialect ? undefined : own?.name;
  const change = (part: Partial<FilesChoice>) => {
    const { landingZone = own?.name, ...rest } = { ...value, ...part };
    onChange({ ...rest, ...(landingZone && { landingZone }) } as FilesChoice);
  };
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
            value={value.landingZone ?? beforehand ?? NO_ZONE}
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
