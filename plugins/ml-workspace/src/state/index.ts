export * from './answer';
export * from './rows';
export * from './ruleRows';
export * from './ruleOrder';
export * from './ruleCsv';
