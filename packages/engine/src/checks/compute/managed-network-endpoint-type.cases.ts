import { online } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const kubernetes = online({ name: 'score', computeType: 'kubernetes' });

/** Isolations for every status that `managed-network-endpoint-type` can give. */
export const cases: CheckCases = {
  pass: [managed({ endpoints: [online()] })],
  fail: [managed({ endpoints: [online(), kubernetes] })],
  unknown: [
    {},
    managed(),
    managed({ endpoints: [{ kind: 'online' }] }),
    managed({ endpoints: [{ computeType: 'Kubernetes' }] }),
    { endpoints: [kubernetes] },
  ],
  'not-applicable': [
    unmanaged({ endpoints: [kubernetes] }),
    managed({ endpoints: [] }),
    managed({ endpoints: [{ kind: 'batch', computeType: 'Kubernetes' }] }),
  ],
};
