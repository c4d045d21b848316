import { online } from '../../__testUtils__/cases/computeParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `online-endpoint-legacy-mode` can give. */
export const cases: CheckCases = {
  pass: [
    { v1LegacyMode: false },
    { v1LegacyMode: false, endpoints: [online()] },
  ],
  fail: [{ v1LegacyMode: true, endpoints: [online()] }],
  unknown: [
    {},
    { endpoints: [online()] },
    { v1LegacyMode: true },
    { v1LegacyMode: true, endpoints: [{ computeType: 'Managed' }] },
    { v1LegacyMode: true, endpoints: [{ kind: 'online' }] },
  ],
  'not-applicable': [
    { v1LegacyMode: true, endpoints: [] },
    { v1LegacyMode: true, endpoints: [{ kind: 'batch' }] },
    { v1LegacyMode: true, endpoints: [{ computeType: 'Kubernetes' }] },
  ],
};
