import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { PUBLIC_ACCESS } from '../inbound/pointers';
import { fail, pass, unknown } from '../outcome';
import { HIDDEN_NODE_READS, judgeHiddenNodes } from './judgeHiddenNodes';
import { TRAINING_SUBNET, useTrainingSubnet } from './useTrainingSubnet';

/** Serverless compute without a public address has a subnet where the workspace is closed. */
export const serverlessSubnet: Check = {
  id: 'serverless-subnet',
  title: 'Private serverless compute has a subnet or a public workspace',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: [...HIDDEN_NODE_READS, PUBLIC_ACCESS],
  expected: 'a subnet of yours, or a managed network',
  because:
    'Without subnet and public address its nodes leave through Azure’s shared addresses, and a workspace with public access off does not answer those.',
  offers: [TRAINING_SUBNET],
  evaluate: facts =>
    judgeHiddenNodes(
      facts,
      type => type === 'Serverless',
      (subnetId, { at, quotedName }) => {
        const access = recognised(facts.inbound?.publicNetworkAccess);
        if (subnetId.trim()) return pass(subnetId);
        if (access === 'Enabled') return pass('the workspace is public');
        return access
          ? fail({
              pointer: at('subnetId'),
              observed: `${quotedName()} has no subnet, no public IP and a closed workspace`,
            })
          : unknown(PUBLIC_ACCESS, 'public access not known');
      },
    ),
  writes: ['/compute/*/subnetId'],
  fix: useTrainingSubnet,
};
