import { approvedOnly, SUBSCRIPTION } from '@ringfence/testing';
import { aks } from '../../__testUtils__/cases/computeParts';
import { CheckCases, idOf } from '../../__testUtils__/cases/parts';

const CLUSTERS = 'Microsoft.ContainerService/managedClusters';
const own = idOf(CLUSTERS);
const other = own.replace(/1/g, '2');
const attached = (fields: object, subscriptionId?: string) => ({
  workspace: { subscriptionId },
  compute: [aks(fields)],
});

/** Isolations for every status that `aks-subscription` can give. */
export const cases: CheckCases = {
  pass: [attached({ resourceId: own.toUpperCase() }, SUBSCRIPTION)],
  fail: [
    attached({ resourceId: other }, SUBSCRIPTION),
    attached({ type: 'Kubernetes', resourceId: other }, SUBSCRIPTION),
  ],
  unknown: [
    {},
    attached({}, SUBSCRIPTION),
    attached({ resourceId: other }),
    attached({ resourceId: other, type: undefined }, SUBSCRIPTION),
    attached({ type: 'Kubernetes' }, SUBSCRIPTION),
  ],
  'not-applicable': [
    approvedOnly(),
    attached(
      {
        type: 'Kubernetes',
        resourceId: idOf('Microsoft.Kubernetes/connectedClusters').replace(
          /1/g,
          '2',
        ),
      },
      SUBSCRIPTION,
    ),
  ],
};
