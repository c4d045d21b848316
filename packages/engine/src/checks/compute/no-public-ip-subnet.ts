import { isClusterOrInstance } from '../../facts/computeKinds';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { fail, pass } from '../outcome';
import { HIDDEN_NODE_READS, judgeHiddenNodes } from './judgeHiddenNodes';
import { TRAINING_SUBNET, useTrainingSubnet } from './useTrainingSubnet';

/** Without a managed network, compute without a public address names a subnet. */
export const noPublicIpSubnet: Check = {
  id: 'no-public-ip-subnet',
  title: 'Compute without a public IP names a subnet',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: HIDDEN_NODE_READS,
  expected: 'a subnet of yours, or a managed network',
  because:
    'A node without a public address needs a network to speak through. With the managed network off that is a subnet of yours; Azure refuses compute that names none.',
  enforcedBy:
    'Azure Machine Learning Computes should be in a virtual network (7804b5c7), which is wrong about compute in a managed network',
  offers: [TRAINING_SUBNET],
  evaluate: facts =>
    judgeHiddenNodes(
      facts,
      isClusterOrInstance,
      (subnetId, { at, quotedName }) =>
        subnetId.trim()
          ? pass(subnetId)
          : fail({
              pointer: at('subnetId'),
              observed: `${quotedName()} has no public IP and no subnet`,
            }),
    ),
  writes: ['/compute/*/subnetId'],
  fix: useTrainingSubnet,
};
