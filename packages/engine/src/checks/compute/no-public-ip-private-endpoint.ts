import { canStandInSubnet } from '../../facts/computeKinds';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { addPrivateEndpoint } from '../inbound/addPrivateEndpoint';
import { PRIVATE_ENDPOINTS } from '../inbound/pointers';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sparing } from '../patches';
import { aksRegion } from './aks-region';
import { HIDDEN_NODE_READS, judgeHiddenNodes } from './judgeHiddenNodes';

/** In a network of the customer's own, compute without a public address reaches the workspace privately. */
export const noPublicIpPrivateEndpoint: Check = {
  id: 'no-public-ip-private-endpoint',
  title: 'Compute without a public IP has a private way to the workspace',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.secureTraining,
  reads: [...HIDDEN_NODE_READS, PRIVATE_ENDPOINTS],
  expected: 'an approved private endpoint of the workspace',
  because:
    'Nodes in your own network without a public address reach Azure ML through the workspace’s private endpoint only.',
  offers: [{ title: 'Add a private endpoint to the workspace' }],
  evaluate: facts =>
    judgeHiddenNodes(
      facts,
      canStandInSubnet,
      (subnetId, { at, quotedName }) => {
        const approved = facts.inbound?.hasApprovedEndpoint;
        if (!subnetId.trim()) return notApplicable('in no subnet');
        if (approved) return pass('a private endpoint');
        return approved === undefined
          ? unknown(PRIVATE_ENDPOINTS, 'private endpoints not known')
          : fail({
              pointer: at('nodePublicIp'),
              observed: `${quotedName()} has no public IP and the workspace no private endpoint`,
            });
      },
    ),
  writes: [PRIVATE_ENDPOINTS],
  fix: facts => sparing(facts, [aksRegion], [addPrivateEndpoint(facts)]),
};
