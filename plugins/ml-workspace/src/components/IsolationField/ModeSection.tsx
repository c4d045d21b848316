import { setIsolationMode } from '../../form';
import { modeOptions } from '../../labels/field';
import { RadioCards } from '../controls';
import { useField, useMessages } from './context';
import { Messages } from './Messages';
import { NetworkChoice } from './NetworkChoice';
import { NetworkGaps } from './NetworkGaps';
import { Section } from './Section';
import { useT } from '../../translation';

/** Asks for the isolation mode, saying which choice nobody can take back. @internal */
export function ModeSection({
  landingZone,
}: {
  /** The landing zone whose network is taken to begin with. */
  landingZone?: string;
}) {
  const t = useT();
  const { facts, change, disabled } = useField();
  const { id, notes, invalid } = useMessages('/outbound/isolationMode');
  return (
    <Section title={t('field.mode')} about={t('field.modeText')}>
      <RadioCards
        id={id}
        label={t('field.modeName')}
        disabled={disabled}
        invalid={invalid}
        messages={
          <>
            <Messages notes={notes} focus={[id]} />
            <NetworkGaps />
          </>
        }
        value={facts.mode}
        options={modeOptions(t)}
        onChange={mode => change(current => setIsolationMode(current, mode))}
      />
      {facts.mode === 'Disabled' && <NetworkChoice preset={landingZone} />}
    </Section>
  );
}
