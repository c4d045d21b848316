export * from './written';
export * from './landingZone';
export * from './manifest';
export { type WriteOptions, writeFiles } from './writeFiles';
