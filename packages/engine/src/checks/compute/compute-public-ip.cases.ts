import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { serverless } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
  withCompute,
} from '../../__testUtils__/cases/parts';

/** Isolations for every status that `compute-public-ip` can give. */
export const cases: CheckCases = {
  pass: [
    approvedOnly(),
    withCompute(managed(), serverless({ subnetId: '' })),
    withCompute(unmanaged(), serverless({ nodePublicIp: false })),
  ],
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
    { compute: [{ type: 'Databricks', nodePublicIp: true }] },
    { compute: [{ type: 'HDInsight', sshPublicAccess: true }] },
    withCompute(unmanaged(), serverless({ subnetId: '' })),
    withCompute(managed(), serverless({ subnetId: 'snet' })),
  ],
  unknown: [
    {},
    { compute: [{ type: 'AmlCompute' }] },
    { compute: [{ nodePublicIp: true }] },
    { compute: [{ type: 'Databricks', nodePublicIp: false }] },
    { compute: [{ type: 'VirtualMachine', nodePublicIp: false }] },
    withCompute(managed(), serverless({})),
    withCompute({}, serverless({ subnetId: '' })),
  ],
  'not-applicable': [{ compute: [] }, { compute: [{ type: 'AKS' }] }],
};
