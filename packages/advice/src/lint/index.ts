export * from './finding';
export type { LintRule } from './lintRule';
export { lintRules } from './lintRules';
export * from './lintOutbound';
