import { limitsAddresses } from '../../facts/addressList';
import { canStandInSubnet } from '../../facts/computeKinds';
import { Facts } from '../../facts/facts';
import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check, Outcome } from '../check';
import { PRIVATE_ENDPOINTS } from '../inbound/pointers';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { ComputeAt, judgeComputes } from './judgeComputes';

const MODE = '/outbound/isolationMode';

/** Whether compute reaches the workspace by its private endpoint, from a subnet. */
function judge({ item, at, quotedName }: ComputeAt, facts: Facts): Outcome {
  const type = recognised(item.type);
  if (type && !canStandInSubnet(type)) return notApplicable(type);
  const { subnetId } = item;
  const isPrivate = facts.inbound?.hasApprovedEndpoint;
  if (isPrivate && subnetId?.trim()) return pass('a private way');
  if (!type) return unknown(at('type'), `type of ${quotedName()} not known`);
  if (isPrivate === false || subnetId?.trim() === '') {
    return fail({
      pointer: isPrivate === false ? PRIVATE_ENDPOINTS : at('subnetId'),
      observed: `${quotedName()} has no private way to a workspace that takes listed addresses only`,
    });
  }
  return subnetId === undefined
    ? unknown(at('subnetId'), `subnet of ${quotedName()} not known`)
    : unknown(PRIVATE_ENDPOINTS, 'private endpoints not known');
}

/** An address list shuts out compute that has no private way to the workspace. */
export const selectedAddressesCompute: Check = {
  id: 'selected-addresses-compute',
  title: 'With an address list compute is isolated from end to end',
  nature: 'risk',
  severity: 'medium',
  boundary: 'compute',
  source: sources.privateLink,
  reads: [
    '/inbound/publicNetworkAccess',
    '/inbound/ipRules',
    PRIVATE_ENDPOINTS,
    MODE,
    '/compute/*/type',
    '/compute/*/subnetId',
  ],
  expected:
    'compute in a subnet and a private endpoint to the workspace, or a managed network',
  because:
    'Instances, clusters and serverless nodes come from addresses that are on no list, so beside one they work only where the whole way to the workspace is private.',
  // Whoever is shut out opens nothing.
  opens: 'closed',
  evaluate(facts) {
    if (facts.managed) return notApplicable('a managed network');
    const limited = limitsAddresses(facts);
    if (limited === false) return notApplicable('no address list');
    const outcome = judgeComputes(facts, compute => judge(compute, facts), {
      pass: 'all private',
      notApplicable: 'no such compute',
    });
    if (limited !== true) return unknownIfFail(outcome, limited, 'not known');
    return facts.managed === undefined
      ? unknownIfFail(outcome, MODE, 'mode not known')
      : outcome;
  },
};
