import { WAIVER_STATES } from '@ringfence/backstage-plugin-ml-workspace-common';
import { allChecks } from '@ringfence/engine';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useServerChecks } from '../../hooks';
import { WaiverFilter } from '../../state/waiverFilter';
import { useT } from '../../translation';
import { DateInput, Select, TextInput } from '../controls';
import { Panel } from '../Panel';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: 12,
  },
});

/** An owner as it is compared; `undefined` for a text that is none. */
function ownerOf(written: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

function OwnerFilter({
  owner,
  onChange,
}: {
  owner: string | undefined;
  onChange: (owner: string | undefined) => void;
}) {
  const t = useT();
  const id = useId();
  const [written, setWritten] = useState(owner ?? '');
  const [isWrong, setWrong] = useState(false);
  const commit = () => {
    const text = written.trim();
    const found = text ? ownerOf(text) : undefined;
    setWrong(Boolean(text) && !found);
    if (text && !found) return;
    setWritten(found ?? '');
    if (found !== owner) onChange(found);
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        commit();
      }}
    >
      <TextInput
        id={id}
        label={t('waiver.owner')}
        hint={t('waiver.ownerHint')}
        value={written}
        invalid={isWrong}
        messages={isWrong ? t('waiver.ownerWrong') : undefined}
        onChange={setWritten}
        onBlur={commit}
      />
    </form>
  );
}

/** Narrows the list to a state, a check, an owner, and to what ends before a day. @internal */
export function WaiverFilters({
  filter,
  onChange,
}: {
  filter: WaiverFilter;
  onChange: (filter: WaiverFilter) => void;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const added = useServerChecks();
  const checks = [
    ...allChecks.filter(({ nature }) => nature === 'risk'),
    ...(added.state === 'ready' ? added.value : []),
  ];
  const { state, check, owner, before } = filter;
  return (
    <Panel>
      <div
        className={classes.root}
        role="search"
        aria-label={t('waiver.filters')}
      >
        <Select
          id={`${id}-state`}
          label={t('waiver.state')}
          unset=""
          value={state}
          options={[
            { value: 'all', label: t('waiver.anyState') },
            ...WAIVER_STATES.map(value => ({
              value,
              label: t(`waiverState.${value}`),
            })),
          ]}
          onChange={chosen => onChange({ ...filter, state: chosen })}
        />
        <Select
          id={`${id}-check`}
          label={t('waiver.check')}
          unset={check ?? ''}
          value={check ?? 'all'}
          options={[
            { value: 'all', label: t('waiver.anyCheck') },
            ...checks.map(({ id: value, title }) => ({ value, label: title })),
          ]}
          onChange={chosen =>
            onChange({
              ...filter,
              check: chosen === 'all' ? undefined : chosen,
            })
          }
        />
        <OwnerFilter
          key={owner}
          owner={owner}
          onChange={chosen => onChange({ ...filter, owner: chosen })}
        />
        <DateInput
          id={`${id}-before`}
          label={t('waiver.before')}
          value={before ?? ''}
          onChange={chosen =>
            onChange({ ...filter, before: chosen || undefined })
          }
        />
      </div>
    </Panel>
  );
}
