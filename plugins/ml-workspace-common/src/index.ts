/**
 * What the backend of `ml-workspace` answers and how to ask it: routes, client,
 * permissions, and the chain of events of a request.
 *
 * @packageDocumentation
 */
export * from './chain';
export * from './api';
export * from './routes';
export * from './client';
