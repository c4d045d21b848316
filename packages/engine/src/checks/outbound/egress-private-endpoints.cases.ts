import { requiredRules, tagRule } from '@ringfence/testing';
import { GROUP } from '../../__testUtils__/cases/egressParts';
import { custom, egress } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const group = (rules = requiredRules()) => egress({ ...GROUP, rules });
const noResources = { storage: [], keyVault: [], containerRegistry: [] };

/** Cases of `egress-private-endpoints`. */
export const cases: CheckCases = {
  pass: [group([...requiredRules(), tagRule('VirtualNetwork')])],
  fail: [group()],
  unknown: [
    {},
    egress({ filter: undefined }),
    { ...group(), inbound: {}, resources: {} },
  ],
  'not-applicable': [
    custom(),
    { ...group(), inbound: { privateEndpoints: [] }, resources: noResources },
  ],
};
