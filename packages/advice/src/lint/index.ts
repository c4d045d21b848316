export * from './finding';
export * from './lintRule';
export * from './lintRules';
export * from './lintOutbound';
