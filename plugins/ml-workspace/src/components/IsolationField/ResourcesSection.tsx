import { makeStyles } from '@material-ui/core/styles';
import { RESOURCE_KINDS } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  RESOURCE_ACCESS,
  resourceAccess,
  ResourceKind,
  setResourceAccess,
} from '../../form';
import {
  fieldStrings,
  RESOURCE_ACCESS_LABELS,
  RESOURCE_LABELS,
} from '../../labels/field';
import { Select } from '../controls';
import { useField, useMessages } from './context';
import { Messages } from './Messages';
import { Section } from './Section';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: '12px 16px',
  },
});

function Resource({ kind }: { kind: ResourceKind }) {
  const { isolation, change, disabled } = useField();
  const { id, notes, invalid } = useMessages(`/resources/${kind}`);
  return (
    <Select
      id={id}
      label={RESOURCE_LABELS[kind]}
      disabled={disabled}
      invalid={invalid}
      messages={<Messages notes={notes} focus={[id]} />}
      value={resourceAccess(isolation, kind)}
      options={RESOURCE_ACCESS[kind].map(value => ({
        value,
        label: RESOURCE_ACCESS_LABELS[value],
      }))}
      unset={
        isolation.resources?.[kind]
          ? fieldStrings.mixed
          : fieldStrings.chooseOne
      }
      onChange={access =>
        change(current => setResourceAccess(current, kind, access))
      }
    />
  );
}

/** Asks how storage, key vault, registry and monitoring are reached. @internal */
export function ResourcesSection() {
  const classes = useStyles();
  return (
    <Section title={fieldStrings.resources} about={fieldStrings.resourcesText}>
      <div className={classes.root}>
        {RESOURCE_KINDS.map(kind => (
          <Resource key={kind} kind={kind} />
        ))}
      </div>
    </Section>
  );
}
