import { approvedOnly } from '@ringfence/testing';
import { cluster, subnets } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import {
  batch,
  letting,
  management,
  pe,
} from '../../__testUtils__/cases/subnetParts';

const open = cluster(true);
const closed = cluster(false);
const ssh = { source: 'AzureMachineLearning', portRanges: '22' };
const attached = (type: string | undefined) => ({ compute: [{ type }] });

/** Isolations for every status that `unneeded-inbound-rule` can give. */
export const cases: CheckCases = {
  pass: [
    ...['Databricks', 'VirtualMachine', 'HDInsight'].map(type =>
      letting([ssh], attached(type)),
    ),
    letting([management], open),
    letting([{ source: '10.0.0.0/8', portRanges: '22' }], closed),
  ],
  fail: [
    letting([ssh], closed),
    letting([management], attached('VirtualMachine')),
    letting([batch], open),
    letting([{ ...batch, source: 'BatchNodeManagement.WestEurope' }], closed),
    letting([management], closed),
  ],
  unknown: [
    {},
    letting(undefined),
    letting([{ portRanges: '44224' }], open),
    letting([management], { compute: undefined }),
    letting([batch], open, { purpose: undefined }),
    letting([ssh], { compute: [{ nodePublicIp: false }] }),
    letting([{ ...ssh, portRanges: undefined }], attached('Databricks')),
  ],
  'not-applicable': [approvedOnly(), letting([]), subnets([pe()])],
};
