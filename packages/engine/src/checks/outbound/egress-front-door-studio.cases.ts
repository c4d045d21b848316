import { approvedOnly, tagRule } from '@ringfence/testing';
import {
  custom,
  egress,
  hostRule,
  lettingOut,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-front-door-studio`. */
export const cases: CheckCases = {
  pass: [
    custom(),
    lettingOut(tagRule('AzureFrontDoor.FrontEnd')),
    lettingOut(hostRule('ml.azure.com, automlresources-prod.azureedge.net')),
  ],
  fail: [
    lettingOut(),
    lettingOut(hostRule('ml.azure.com')),
    lettingOut(tagRule('AzureFrontDoor.Backend')),
  ],
  unknown: [{}, egress({ rules: [] }, { cloud: undefined })],
  'not-applicable': [
    approvedOnly(),
    egress({ rules: [] }, { cloud: 'AzureChinaCloud' }),
  ],
};
