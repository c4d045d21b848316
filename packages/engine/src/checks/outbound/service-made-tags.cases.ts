import { approvedOnly, tagRule } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases, withRules } from '../../__testUtils__/cases/parts';

/** Cases of `service-made-tags`. */
export const cases: CheckCases = {
  pass: [withRules([tagRule('DataFactory')])],
  fail: [
    withRules([tagRule('azureactivedirectory')]),
    withRules([tagRule('BatchNodeManagement.westeurope')]),
  ],
  unknown: [{}, withRules([{}])],
  'not-applicable': [approvedOnly(), custom()],
};
