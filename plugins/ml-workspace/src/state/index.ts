export * from './answer';
export * from './rows';
