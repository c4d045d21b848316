import { neededDnsZones } from '../../facts/dnsZones';
import { Facts } from '../../facts/facts';
import { WORKSPACE_DNS_ZONES } from '../../facts/modes';
import { PrivateEndpoint } from '../../model/isolation';
import { Fix } from '../../model/posture';
import { setFact } from '../patches';
import { PRIVATE_ENDPOINTS } from './pointers';

/** The private endpoint a fix asks for: approved, with both zones of the cloud. @internal */
export const privateEndpointWithZones = (
  facts: Pick<Facts, 'cloud'>,
): PrivateEndpoint => ({
  status: 'Approved',
  subresource: 'amlworkspace',
  privateDnsZones: [
    ...(neededDnsZones(facts) ?? WORKSPACE_DNS_ZONES.AzureCloud),
  ],
});

/** The workspace's private endpoints with such a one added. @internal */
export const withPrivateEndpointAdded = (facts: Facts): PrivateEndpoint[] => [
  ...(facts.isolation.inbound?.privateEndpoints ?? []),
  privateEndpointWithZones(facts),
];

/** Adds a private endpoint to the workspace. @internal */
export const addPrivateEndpoint = (facts: Facts): Fix => ({
  title: 'Add a private endpoint to the workspace',
  patch: [
    setFact(
      facts.isolation,
      PRIVATE_ENDPOINTS,
      withPrivateEndpointAdded(facts),
    ),
  ],
});
