import { approvedOnly, subnetId } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { inTraining } from '../../__testUtils__/cases/subnetParts';

/** Isolations for every status that `compute-subnet-subscription` can give. */
export const cases: CheckCases = {
  pass: [custom({ compute: [inTraining()] })],
  fail: [
    custom({
      compute: [
        {
          subnetId: subnetId('spoke', 'training').replace(/1111/g, '2222'),
        },
      ],
    }),
  ],
  unknown: [
    {},
    custom({ compute: undefined }),
    custom({ compute: [{}] }),
    custom({ compute: [{ subnetId: 'snet-training' }] }),
    custom({ compute: [inTraining()], workspace: { name: 'mlw-fraud' } }),
  ],
  'not-applicable': [
    approvedOnly(),
    custom({ compute: [] }),
    custom({ compute: [{ subnetId: '' }] }),
  ],
};
