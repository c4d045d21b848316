export * from './messagesOf';
export * from './ref';
export * from './time';
export * from './useT';
