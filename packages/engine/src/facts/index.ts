export * from './facts';
export * from './readFacts';
export { recognised, sameValue, type Stated } from './stated';
export type { Known } from './known';
export { WORKSPACE_DNS_ZONES } from './modes';
export { VERDICT_LEVELS } from './verdict';
