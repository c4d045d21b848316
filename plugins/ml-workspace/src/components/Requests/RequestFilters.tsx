import {
  REQUEST_KINDS,
  REQUEST_STATES,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { RequestFilter } from '../../state/requestFilter';
import { Select } from '../controls';
import { Panel } from '../Panel';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: 12,
    maxWidth: 720,
  },
});

/** Narrows the list to one's own requests, to a state, to a kind. @internal */
export function RequestFilters({
  filter,
  onChange,
}: {
  filter: RequestFilter;
  onChange: (filter: RequestFilter) => void;
}) {
  const t = useT();
  const classes = useStyles();
  const id = useId();
  const { mine, state, kind } = filter;
  return (
    <Panel>
      <div
        className={classes.root}
        role="search"
        aria-label={t('requests.filters')}
      >
        <Select
          id={`${id}-by`}
          label={t('requests.whose')}
          unset=""
          value={mine ? 'me' : 'all'}
          options={[
            { value: 'all', label: t('requests.whoseAll') },
            { value: 'me', label: t('requests.whoseMine') },
          ]}
          onChange={by => onChange({ ...filter, mine: by === 'me' })}
        />
        <Select
          id={`${id}-kind`}
          label={t('requests.kind')}
          unset=""
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: t('requests.anyKind') },
            ...REQUEST_KINDS.map(value => ({
              value,
              label: t(`requestKind.${value}`),
            })),
          ]}
          onChange={chosen =>
            onChange({
              ...filter,
              kind: REQUEST_KINDS.find(value => value === chosen),
            })
          }
        />
        <Select
          id={`${id}-state`}
          label={t('requests.state')}
          unset=""
          value={state ?? 'all'}
          options={[
            { value: 'all', label: t('requests.anyState') },
            ...REQUEST_STATES.map(value => ({
              value,
              label: t(`requestState.${value}`),
            })),
          ]}
          onChange={chosen =>
            onChange({
              ...filter,
              state: REQUEST_STATES.find(value => value === chosen),
            })
          }
        />
      </div>
    </Panel>
  );
}
