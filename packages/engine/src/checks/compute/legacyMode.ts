import { pointer } from '../../model/pointer';
import { azureValue } from '../../model/azureValue';
import { ENDPOINT_COMPUTE_TYPES, ENDPOINT_KINDS } from '../../model/values';
import { Check } from '../check';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';

const AT = '/v1LegacyMode';

/** Managed online endpoints need the v2 API. */
export const onlineEndpointLegacyMode: Check = {
  id: 'online-endpoint-legacy-mode',
  title: 'A workspace with managed online endpoints is not in v1 legacy mode',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.onlineEndpoints,
  reads: [AT, '/endpoints/*/kind', '/endpoints/*/computeType'],
  expected: 'v1LegacyMode false',
  because:
    'Managed online endpoints exist in the v2 API only, which legacy mode shuts off. The Azure Policy built-in e413671a asks for the opposite and cannot be met together with them.',
  evaluate({ endpoints, v1LegacyMode }) {
    if (!endpoints) {
      return v1LegacyMode === false
        ? pass('not in legacy mode')
        : unknown('/endpoints', 'endpoints not known');
    }
    return judgeEach(
      endpoints,
      ({ kind: written, computeType }, index) => {
        const at = (field: string) => pointer('endpoints', index, field);
        const kind = azureValue(written, ENDPOINT_KINDS);
        const runsOn = azureValue(computeType, ENDPOINT_COMPUTE_TYPES);
        if (kind === 'batch') return notApplicable('a batch endpoint');
        if (runsOn === 'Kubernetes') return notApplicable('on Kubernetes');
        if (v1LegacyMode === false) return pass('not in legacy mode');
        if (v1LegacyMode === undefined) {
          return unknown(AT, 'legacy mode not known');
        }
        if (!kind) return unknown(at('kind'), 'kind of endpoint not known');
        return runsOn
          ? fail({ pointer: AT, observed: 'the workspace is in legacy mode' })
          : unknown(at('computeType'), 'where the endpoint runs is not known');
      },
      {
        pass: 'not in legacy mode',
        notApplicable: 'no managed online endpoints',
      },
    );
  },
  fix: ({ isolation }) => [
    {
      title: 'Turn v1 legacy mode off',
      patch: [setFact(isolation, AT, false)],
    },
  ],
};
