import { approvedOnly } from '@ringfence/testing';
import {
  endpointRule,
  fqdn,
  rules,
} from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `private-endpoint-rule-shape`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    rules(endpointRule({ serviceResourceId: 'stlake' })),
    rules(endpointRule({ serviceResourceId: '' })),
    rules(endpointRule({ subresourceTarget: '' })),
  ],
  unknown: [{}, rules(endpointRule({}))],
  'not-applicable': [rules(fqdn('pypi.org'))],
};
