import { makeStyles } from '@material-ui/core/styles';
import {
  azureValue,
  CLOUDS,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { IdentityPart, setCloud, setIdentity, setRegion } from '../../form';
import { CLOUD_OPTIONS, fieldStrings } from '../../labels/field';
import { Select, TextInput } from '../controls';
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
  const { isolation, change, policy, disabled } = useField();
  const { id } = useMessages('/region');
  const shared = {
    id,
    label: fieldStrings.region,
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
          ? fieldStrings.other(isolation.region)
          : fieldStrings.anyRegion
      }
    />
  ) : (
    <TextInput
      {...shared}
      hint={fieldStrings.regionHint}
      value={isolation.region ?? ''}
    />
  );
}

/** Asks which workspace it is: name, subscription, resource group, region, cloud. @internal */
export function IdentitySection() {
  const classes = useStyles();
  const { isolation, change, disabled } = useField();
  const { id } = useMessages('/cloud');
  return (
    <Section title={fieldStrings.identity}>
      <div className={classes.root}>
        <Part
          part="name"
          label={fieldStrings.name}
          hint={fieldStrings.nameHint}
        />
        <Part
          part="subscriptionId"
          label={fieldStrings.subscription}
          hint={fieldStrings.subscriptionHint}
          mono
        />
        <Part part="resourceGroup" label={fieldStrings.resourceGroup} />
        <Region />
        <Select
          id={id}
          label={fieldStrings.cloud}
          disabled={disabled}
          value={azureValue(isolation.cloud, CLOUDS)}
          options={CLOUD_OPTIONS}
          unset={
            isolation.cloud
              ? fieldStrings.other(isolation.cloud)
              : fieldStrings.chooseOne
          }
          onChange={cloud => change(current => setCloud(current, cloud))}
        />
      </div>
    </Section>
  );
}
