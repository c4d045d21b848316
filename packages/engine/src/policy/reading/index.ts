export * from './problem';
export * from './readPolicy';
