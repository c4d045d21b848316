export * from './addNetwork';
export { toldBySubnets } from './egress';
