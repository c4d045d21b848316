export * from './answer';
export * from './link';
export * from './rows';
export * from './ruleRows';
export * from './ruleOrder';
export * from './ruleCsv';
