export * from './check';
export * from './registry';
export * from './describe';
export * from './description';
export { type AddedCheck } from './addedCheck';
export { type Guards } from './guarded';
