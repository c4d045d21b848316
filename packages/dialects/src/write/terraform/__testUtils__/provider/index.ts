export * from './declarations';
export * from './judge';
export * from './types';
export * from './written';
