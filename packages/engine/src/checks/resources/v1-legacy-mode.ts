import { Check } from '../check';
import { fail, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';

const AT = '/v1LegacyMode';
const TURN_OFF = { title: 'Turn legacy mode off' };

/** Legacy mode shuts off what the v2 API offers. */
export const v1LegacyMode: Check = {
  id: 'v1-legacy-mode',
  title: 'The workspace is not in v1 legacy mode',
  nature: 'risk',
  severity: 'low',
  boundary: 'resources',
  source: sources.apiPlatform,
  reads: [AT],
  expected: 'v1LegacyMode false',
  because:
    'Legacy mode keeps the names and parameters of jobs off public Azure Resource Manager, and the v2 API with it: newer features of studio, CLI and SDK do not work. Data never goes that way. Turning it off takes up to an hour or more. The Azure Policy built-in e413671a asks for the opposite.',
  opens: 'closed',
  offers: [TURN_OFF],
  evaluate({ v1LegacyMode: legacy }) {
    if (legacy === undefined) return unknown(AT, 'legacy mode not known');
    return legacy
      ? fail({ pointer: AT, observed: 'in legacy mode' })
      : pass('not in legacy mode');
  },
  writes: [AT],
  fix: ({ isolation }) => [
    { ...TURN_OFF, patch: [setFact(isolation, AT, false)] },
  ],
};
