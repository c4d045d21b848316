import { internetOutbound } from '@ringfence/testing';
import { blob, host } from '../../__testUtils__/cases/outboundParts';
import {
  CheckCases,
  endpointTo,
  withRules,
} from '../../__testUtils__/cases/parts';

const STORAGE = 'Microsoft.Storage/storageAccounts';

/** Cases of `private-endpoint-rule-service-made`. */
export const cases: CheckCases = {
  pass: [
    withRules([blob()], []),
    withRules([blob()], [endpointTo(STORAGE, 'file'), host]),
  ],
  fail: [
    withRules([blob({ name: undefined })], [blob({ category: 'Required' })]),
  ],
  unknown: [
    {},
    withRules([blob()]),
    withRules([blob()], [blob({ type: undefined })]),
    withRules([blob()], [endpointTo(STORAGE)]),
    withRules([endpointTo(STORAGE)], []),
  ],
  'not-applicable': [internetOutbound(), withRules([host])],
};
