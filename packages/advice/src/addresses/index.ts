export * from './allocate';
export * from './planAddresses';
export { subnetTitle } from './proposal';
export * from './types';
