export { addressPlanSchema } from './addressPlanSchema';
export * from './InputError';
export * from './planAddresses';
export { subnetTitle } from './proposal';
export * from './types';
