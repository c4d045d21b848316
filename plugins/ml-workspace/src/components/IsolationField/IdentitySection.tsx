import { recognised } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { IdentityPart, setCloud, setIdentity, setRegion } from '../../form';
import { cloudOptions } from '../../labels/field';
import { Select, TextInput } from '../controls';
import { useField, useMessages } from './context';
import { Messages } from './Messages';
import { Section } from './Section';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: '12px 16px',
  },
});

function Part({
  part,
  label,
  hint,
  mono,
}: {
  part: IdentityPart;
  label: string;
  hint?: string;
  mono?: boolean;
}) {
  const { isolation, change, touch, disabled } = useField();
  const pointer = `/workspace/${part}`;
  const { id, missing, notes, invalid } = useMessages(pointer);
  const said = notes.filter(note => note.status === 'fail');
  return (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      mono={mono}
      required
      disabled={disabled}
      invalid={invalid}
      messages={<Messages missing={missing} notes={said} focus={[id]} />}
      value={isolation.workspace?.[part] ?? ''}
      onChange={text => change(current => setIdentity(current, part, text))}
      onBlur={() => touch(pointer)}
    />
  );
}

function Region() {
  const t = useT();
  const { isolation, change, policy, disabled } = useField();
  const { id } = useMessages('/region');
  const shared = {
    id,
    label: t('field.region'),
    disabled,
    onChange: (text: string) => change(current => setRegion(current, text)),
  };
  return policy?.regions ? (
    <Select
      {...shared}
      value={isolation.region}
      options={policy.regions.map(value => ({ value, label: value }))}
      unset={
        isolation.region
          ? t('field.other', { value: isolation.region })
          : t('field.anyRegion')
      }
    />
  ) : (
    <TextInput
      {...shared}
      hint={t('field.regionHint')}
      value={isolation.region ?? ''}
    />
  );
}

/** Asks which workspace it is: name, subscription, resource group, region, cloud. @internal */
export function IdentitySection() {
  const t = useT();
  const classes = useStyles();
  const { isolation, facts, change, disabled } = useField();
  const { id } = useMessages('/cloud');
  return (
    <Section title={t('field.identity')}>
      <div className={classes.root}>
        <Part part="name" label={t('field.name')} hint={t('field.nameHint')} />
        <Part
          part="subscriptionId"
          label={t('field.subscription')}
          hint={t('field.subscriptionHint')}
          mono
        />
        <Part part="resourceGroup" label={t('field.resourceGroup')} />
        <Region />
        <Select
          id={id}
          label={t('field.cloud')}
          disabled={disabled}
          value={recognised(facts.cloud)}
          options={cloudOptions(t)}
          unset={
            isolation.cloud
              ? t('field.other', { value: isolation.cloud })
              : t('field.chooseOne')
          }
          onChange={cloud => change(current => setCloud(current, cloud))}
        />
      </div>
    </Section>
  );
}
