import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { judgeEndpoints } from './judgeEndpoints';

const AT = '/v1LegacyMode';
const OFF = { title: 'Turn v1 legacy mode off' };

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
  offers: [OFF],
  evaluate(facts) {
    const { endpoints, v1LegacyMode } = facts;
    if (!endpoints && v1LegacyMode === false) return pass('not in legacy mode');
    return judgeEndpoints(
      facts,
      ({ item, at }) => {
        const kind = recognised(item.kind);
        const runsOn = recognised(item.computeType);
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
  writes: [AT],
  fix: ({ isolation }) => [{ ...OFF, patch: [setFact(isolation, AT, false)] }],
};
