import { tierOf } from '@ringfence/backstage-plugin-ml-workspace-common';
import { setClassification, tiersInOrder } from '../../form';
import { fieldStrings } from '../../labels/field';
import { capital, tierLabel } from '../../labels/posture';
import { RadioCards, TextInput } from '../controls';
import { useField, useMessages } from './context';
import { Messages } from './Messages';
import { Section } from './Section';

/** Asks for the data classification, from the tiers of the policy where it is there. @internal */
export function ClassificationSection() {
  const { isolation, change, touch, policy, disabled } = useField();
  const { id, missing, invalid } = useMessages('/dataClassification');
  const shared = {
    id,
    label: fieldStrings.classificationName,
    required: true,
    disabled,
    invalid,
    messages: <Messages missing={missing} notes={[]} />,
    onChange: (text: string) =>
      change(current => setClassification(current, text)),
  };
  const chosen = isolation.dataClassification;
  return (
    <Section
      title={fieldStrings.classification}
      about={fieldStrings.classificationText}
    >
      {policy ? (
        <RadioCards
          {...shared}
          hint={
            chosen && !tierOf(policy, chosen)
              ? fieldStrings.other(chosen)
              : undefined
          }
          value={tierOf(policy, chosen)?.name}
          options={tiersInOrder(policy).map(([value, tier]) => ({
            value,
            label: capital(value),
            hint: tierLabel(tier),
          }))}
        />
      ) : (
        <TextInput
          {...shared}
          value={chosen ?? ''}
          onBlur={() => touch('/dataClassification')}
        />
      )}
    </Section>
  );
}
