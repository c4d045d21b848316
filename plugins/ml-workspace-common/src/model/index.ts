export * from './words';
export * from './labels';
export { azureValue, MAX_LIST, MAX_TEXT } from './text';
export { CLOUDS, WORKSPACE_KINDS } from './workspace';
export { PRIVATE_ENDPOINT_STATUSES } from './privateEndpoint';
export { PUBLIC_NETWORK_ACCESS } from './inbound';
export {
  ISOLATION_MODES,
  OUTBOUND_RULE_TYPES,
  RULE_PROTOCOLS,
} from './outbound';
export {
  AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS,
  EGRESS_FILTERS,
  NETWORK_ROLES,
  SUBNET_PURPOSES,
} from './customNetwork';
export { NEEDS } from './needs';
export { RESOURCE_KINDS } from './resources';
export {
  COMPUTE_TYPES,
  ENDPOINT_COMPUTE_TYPES,
  ENDPOINT_KINDS,
  LOAD_BALANCER_TYPES,
} from './compute';
export * from './isolation';
export * from './posture';
