import { connectionWith, networksOf } from '../../facts/connectedNetworks';
import { subnetParts } from '../../network/subnets';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { PRIVATE_ENDPOINTS } from '../inbound/pointers';
import { NETWORKS } from '../networks';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { judgeAksClusters } from './judgeAksClusters';

/** An AKS cluster stands where it reaches a private workspace. */
export const aksNetwork: Check = {
  id: 'aks-network',
  title: 'AKS is in the network of the private endpoint, or a peered one',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.aksInferencing,
  reads: [
    '/compute/*/type',
    '/compute/*/subnetId',
    `${PRIVATE_ENDPOINTS}/*/subnetId`,
    `${NETWORKS}/*/peeredWith`,
  ],
  expected: 'one network for both, or networks that are peered',
  because:
    'A cluster takes its work from the workspace and its images and models from the resources behind it, all of them by private endpoint. From a network that is neither theirs nor peered with it there is no way there.',
  evaluate(facts) {
    const endpoints = facts.inbound?.privateEndpoints;
    if (!endpoints) {
      return unknown(PRIVATE_ENDPOINTS, 'private endpoints not known');
    }
    const own = networksOf(endpoints);
    if (!own.length) return notApplicable('no private endpoint');
    const isConnected = connectionWith(facts, own);
    return judgeAksClusters(
      facts,
      ({ item: { subnetId }, at, quotedName }) => {
        if (subnetId === '') return notApplicable('no subnet');
        const network = subnetParts(subnetId)?.network;
        if (!network) {
          return unknown(at('subnetId'), `subnet of ${quotedName()} not known`);
        }
        const together = isConnected([network]);
        if (together) return pass('connected');
        return together === undefined
          ? unknown(NETWORKS, 'not known which networks are peered')
          : fail({
              pointer: at('subnetId'),
              observed: `${quotedName()} is in a network apart`,
            });
      },
      'connected',
    );
  },
};
