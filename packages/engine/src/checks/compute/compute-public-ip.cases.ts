import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `compute-public-ip` can give. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    noVirtualNetwork(),
    {
      compute: [
        {
          type: 'ComputeInstance',
          nodePublicIp: false,
          sshPublicAccess: true,
        },
      ],
    },
  ],
  unknown: [
    {},
    { compute: [{ type: 'AmlCompute' }] },
    { compute: [{ nodePublicIp: true }] },
  ],
  'not-applicable': [{ compute: [] }, { compute: [{ type: 'AKS' }] }],
};
