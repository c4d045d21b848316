export * from './list';
export * from './classify';
