import { tierOf } from '@ringfence/engine';
import { setClassification, tiersInOrder } from '../../form';
import { capital, tierLabel } from '../../labels/posture';
import { RadioCards, TextInput } from '../controls';
import { useField, useMessages } from './context';
import { Messages } from './Messages';
import { Section } from './Section';
import { useT } from '../../translation';

/** Asks for the data classification, from the tiers of the policy where it is there. @internal */
export function ClassificationSection() {
  const t = useT();
  const { isolation, change, touch, policy, disabled } = useField();
  const { id, missing, invalid } = useMessages('/dataClassification');
  const shared = {
    id,
    label: t('field.classificationName'),
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
      title={t('field.classification')}
      about={t('field.classificationText')}
    >
      {policy ? (
        <RadioCards
          {...shared}
          hint={
            chosen && !tierOf(policy, chosen)
              ? t('field.other', { value: chosen })
              : undefined
          }
          value={tierOf(policy, chosen)?.name}
          options={tiersInOrder(policy).map(([value, tier]) => ({
            value,
            label: capital(value),
            hint: tierLabel(t, tier),
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
