import { isolationModeOf, setIsolationMode } from '../../form';
import { fieldStrings, MODE_OPTIONS } from '../../labels/field';
import { RadioCards } from '../controls';
import { useField, useMessages } from './context';
import { Messages } from './Messages';
import { Section } from './Section';

/** Asks for the isolation mode, saying which choice nobody can take back. @internal */
export function ModeSection() {
  const { isolation, change, disabled } = useField();
  const { id, notes, invalid } = useMessages('/outbound/isolationMode');
  return (
    <Section title={fieldStrings.mode} about={fieldStrings.modeText}>
      <RadioCards
        id={id}
        label={fieldStrings.modeName}
        disabled={disabled}
        invalid={invalid}
        messages={<Messages notes={notes} focus={[id]} />}
        value={isolationModeOf(isolation)}
        options={MODE_OPTIONS}
        onChange={mode => change(current => setIsolationMode(current, mode))}
      />
    </Section>
  );
}
