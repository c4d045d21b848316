import { approvedOnly, internetOutbound, tagRule } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import {
  CheckCases,
  unmanaged,
  withRules,
} from '../../__testUtils__/cases/parts';

/** Cases of `service-tag-boundary`. */
export const cases: CheckCases = {
  pass: [
    withRules([tagRule('AzureActiveDirectory')]),
    withRules([{ ...tagRule('AzureMonitor'), category: 'Required' }]),
  ],
  fail: [
    withRules([tagRule('DataFactory')]),
    withRules([tagRule('SomethingNew')]),
  ],
  unknown: [{}, withRules([{}]), withRules([{ type: 'ServiceTag' }])],
  'not-applicable': [approvedOnly(), unmanaged(), custom(), internetOutbound()],
};
