export * from './facts';
export { type PortRange } from '../network/ports';
export * from './readFacts';
export { recognised, sameValue, type Stated } from './stated';
export { allTrue, type Known } from './known';
export { WORKSPACE_DNS_ZONES, sameRegion } from './modes';
export { defaultStorage, type DefaultStorage } from './defaultStorage';
export * from './reach';
export { VERDICT_LEVELS } from './verdict';
