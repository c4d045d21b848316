export * from './check';
export * from './registry';
export * from './describe';
export * from './description';
export { WORKSPACE_DNS_ZONES } from './facts';
