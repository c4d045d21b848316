import {
  AssociatedResource,
  PrivateEndpoint,
  WorkspaceIsolation,
} from '../model/isolation';
import {
  ACCESS_MODES,
  PERIMETER_ACCESS_MODES,
  PRIVATE_ENDPOINT_STATUSES,
  PUBLIC_NETWORK_ACCESS,
  REGISTRY_SKUS,
  RESOURCE_NETWORK_ACCESS,
  RULE_ACTIONS,
} from '../model/values';
import { InboundFacts, PrivateEndpointFacts, ResourceFacts } from './facts';
import { anyTrue, Known } from './known';
import { stated } from './stated';
import { readWideAddresses } from './wideAddresses';

/** Only an approved private endpoint carries traffic; without a status that is not known. */
function readPrivateEndpoint(endpoint: PrivateEndpoint): PrivateEndpointFacts {
  const status = stated(endpoint.status, PRIVATE_ENDPOINT_STATUSES);
  return {
    ...endpoint,
    written: endpoint,
    status,
    approved: status && status === 'Approved',
  };
}

const someApproved = (
  endpoints: readonly PrivateEndpointFacts[] | undefined,
): Known => endpoints && anyTrue(endpoints.map(({ approved }) => approved));

/** Reads who can reach the workspace. @internal */
export function readInboundFacts(
  inbound: NonNullable<WorkspaceIsolation['inbound']>,
): InboundFacts {
  const privateEndpoints = inbound.privateEndpoints?.map(readPrivateEndpoint);
  return {
    ...inbound,
    publicNetworkAccess: stated(
      inbound.publicNetworkAccess,
      PUBLIC_NETWORK_ACCESS,
    ),
    wideAddresses: readWideAddresses(inbound.ipRules),
    privateEndpoints,
    hasApprovedEndpoint: someApproved(privateEndpoints),
  };
}

/** Reads one associated resource. @internal */
export function readResourceFacts(resource: AssociatedResource): ResourceFacts {
  const privateEndpoints = resource.privateEndpoints?.map(readPrivateEndpoint);
  return {
    ...resource,
    written: resource,
    publicNetworkAccess: stated(
      resource.publicNetworkAccess,
      RESOURCE_NETWORK_ACCESS,
    ),
    defaultAction: stated(resource.defaultAction, RULE_ACTIONS),
    accessMode: stated(resource.accessMode, ACCESS_MODES),
    registrySku: stated(resource.sku, REGISTRY_SKUS),
    wideAddresses: readWideAddresses(resource.ipRules),
    privateEndpoints,
    hasApprovedEndpoint: someApproved(privateEndpoints),
    perimeters: resource.perimeters?.map(association => ({
      ...association,
      accessMode: stated(association.accessMode, PERIMETER_ACCESS_MODES),
      wideAddresses: readWideAddresses(association.ipRules),
    })),
  };
}
