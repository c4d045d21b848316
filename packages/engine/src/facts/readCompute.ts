import { Compute, Endpoint } from '../model/isolation';
import {
  AKS_OUTBOUND_TYPES,
  AUTH_MODES,
  COMPUTE_TYPES,
  ENDPOINT_COMPUTE_TYPES,
  ENDPOINT_KINDS,
  LOAD_BALANCER_TYPES,
  PUBLIC_NETWORK_ACCESS,
} from '../model/values';
import { ComputeFacts, EndpointFacts } from './facts';
import { stated } from './stated';

/** Reads one compute. @internal */
export const readComputeFacts = (compute: Compute): ComputeFacts => ({
  ...compute,
  written: compute,
  type: stated(compute.type, COMPUTE_TYPES),
  loadBalancerType: stated(compute.loadBalancerType, LOAD_BALANCER_TYPES),
  outboundType: stated(compute.outboundType, AKS_OUTBOUND_TYPES),
});

/** Reads one endpoint with its deployments. @internal */
export const readEndpointFacts = (endpoint: Endpoint): EndpointFacts => ({
  ...endpoint,
  written: endpoint,
  kind: stated(endpoint.kind, ENDPOINT_KINDS),
  computeType: stated(endpoint.computeType, ENDPOINT_COMPUTE_TYPES),
  publicNetworkAccess: stated(
    endpoint.publicNetworkAccess,
    PUBLIC_NETWORK_ACCESS,
  ),
  authMode: stated(endpoint.authMode, AUTH_MODES),
  deployments: endpoint.deployments?.map(deployment => ({
    ...deployment,
    egressPublicNetworkAccess: stated(
      deployment.egressPublicNetworkAccess,
      PUBLIC_NETWORK_ACCESS,
    ),
  })),
});
