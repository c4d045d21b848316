export * from './finding';
export * from './lintOutbound';
