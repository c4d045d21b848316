import { online } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const egress = (egressPublicNetworkAccess?: string) =>
  online({ deployments: [{ egressPublicNetworkAccess }] });

/** Isolations for every status that `endpoint-egress-ignored` can give. */
export const cases: CheckCases = {
  pass: [managed({ endpoints: [egress('Enabled')] })],
  fail: [managed({ endpoints: [egress('disabled')] })],
  unknown: [
    {},
    managed({ endpoints: [online()] }),
    managed({ endpoints: [egress()] }),
    managed({ endpoints: [{ ...egress('Disabled'), kind: undefined }] }),
    managed({
      endpoints: [{ ...egress('Disabled'), computeType: undefined }],
    }),
    { endpoints: [egress('Disabled')] },
  ],
  'not-applicable': [
    unmanaged({ endpoints: [egress('Disabled')] }),
    managed({ endpoints: [{ kind: 'batch' }] }),
    managed({ endpoints: [online({ computeType: 'Kubernetes' })] }),
    managed({ endpoints: [online({ deployments: [] })] }),
  ],
};
