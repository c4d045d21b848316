export * from './addNetwork';
