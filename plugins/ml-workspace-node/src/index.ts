/**
 * What modules of others plug into the `ml-workspace` backend.
 *
 * @packageDocumentation
 */
export * from './checks';
export * from './deployments';
export * from './messages';
export * from './readings';
