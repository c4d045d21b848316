import { internetOutbound } from '@ringfence/testing';
import { blob, host } from '../../__testUtils__/cases/outboundParts';
import {
  CheckCases,
  endpointTo,
  idOf,
  withRules,
} from '../../__testUtils__/cases/parts';

const STORAGE = 'Microsoft.Storage/storageAccounts';

/** Cases of `private-endpoint-rule-once`. */
export const cases: CheckCases = {
  pass: [withRules([blob(), endpointTo(STORAGE, 'file')])],
  fail: [
    withRules([blob({ name: 'lake' }), blob({ name: 'lake-again' })]),
    withRules([
      blob({ name: undefined }),
      blob({
        serviceResourceId: idOf(STORAGE).toUpperCase(),
        subresourceTarget: ' Blob',
        sparkEnabled: true,
      }),
    ]),
  ],
  unknown: [
    {},
    withRules([endpointTo(STORAGE)]),
    withRules([blob(), blob({ serviceResourceId: undefined })]),
  ],
  'not-applicable': [internetOutbound(), withRules([host])],
};
