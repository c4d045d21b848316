export * from './check';
export * from './registry';
export * from './describe';
export { WORKSPACE_DNS_ZONES } from './facts';
