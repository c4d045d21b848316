export * from './items';
export * from './printHcl';
export * from './quoted';
