/**
 * What the backend of `ml-workspace` answers and how to ask it: routes, client,
 * permissions, the chain of events of a request, the log over all chains, and packs of evidence.
 *
 * @packageDocumentation
 */
export * from './chain';
export * from './record';
export * from './evidence';
export * from './api';
export * from './routes';
export * from './client';
