export * from './check';
export * from './registry';
export * from './describe';
export * from './description';
export * from './addedCheck';
export { type Guards } from './guarded';
