import { approvedOnly, tagRule } from '@ringfence/testing';
import {
  custom,
  egress,
  hostRule,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const needs = ['Studio'];
const lettingOut = (...rules: object[]) => egress({ rules }, { needs });

/** Cases of `egress-front-door-studio`. */
export const cases: CheckCases = {
  pass: [
    custom({ needs }),
    custom(),
    lettingOut(tagRule('AzureFrontDoor.FrontEnd')),
    lettingOut(hostRule('ml.azure.com, automlresources-prod.azureedge.net')),
  ],
  fail: [
    lettingOut(),
    lettingOut(hostRule('ml.azure.com')),
    lettingOut(tagRule('AzureFrontDoor.Backend')),
  ],
  unknown: [
    {},
    egress({ rules: [] }, { cloud: undefined, needs }),
    egress({ rules: [] }),
  ],
  'not-applicable': [
    approvedOnly(),
    egress({ rules: [] }, { needs: ['PythonPackages'] }),
    egress({ rules: [] }, { cloud: 'AzureChinaCloud', needs }),
  ],
};
