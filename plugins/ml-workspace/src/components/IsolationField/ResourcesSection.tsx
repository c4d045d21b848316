import { RESOURCE_KINDS } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { resourceAccess, ResourceKind, setResourceAccess } from '../../form';
import { Select } from '../controls';
import { useField, useMessages } from './context';
import { Messages } from './Messages';
import { Section } from './Section';
import { resourceOptions } from '../../labels/field';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: '12px 16px',
  },
});

function Resource({ kind }: { kind: ResourceKind }) {
  const t = useT();
  const { facts, change, disabled } = useField();
  const { id, notes, invalid } = useMessages(`/resources/${kind}`);
  return (
    <Select
      id={id}
      label={t(`resource.${kind}`)}
      disabled={disabled}
      invalid={invalid}
      messages={<Messages notes={notes} focus={[id]} />}
      value={resourceAccess(facts, kind)}
      options={resourceOptions(t, kind)}
      unset={facts.resources?.[kind] ? t('field.mixed') : t('field.chooseOne')}
      onChange={access =>
        change(current => setResourceAccess(current, kind, access))
      }
    />
  );
}

/** Asks how storage, key vault, registry and monitoring are reached. @internal */
export function ResourcesSection() {
  const t = useT();
  const classes = useStyles();
  return (
    <Section title={t('field.resources')} about={t('field.resourcesText')}>
      <div className={classes.root}>
        {RESOURCE_KINDS.map(kind => (
          <Resource key={kind} kind={kind} />
        ))}
      </div>
    </Section>
  );
}
