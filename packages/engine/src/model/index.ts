export * from './words';
export * from './labels';
export * from './values';
export { azureValue } from './azureValue';
export { MAX_TEXT } from './text';
export { computeSchema } from './computeSchema';
export { endpointSchema } from './endpointSchema';
export {
  egressSchema,
  subnetSchema,
  virtualNetworkSchema,
} from './customNetwork';
export { outboundRuleSchema } from './outbound';
export { privateEndpointSchema } from './privateEndpoint';
export { associatedResourceSchema } from './resources';
export * from './isolation';
export * from './posture';
export * from './waivedSubject';
export * from './pointer';
export * from './fieldError';
