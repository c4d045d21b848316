export * from './allocate';
export * from './options';
export * from './planAddresses';
export { subnetTitle } from './proposal';
export * from './types';
