export * from './written';
export * from './landingZone';
export { type WriteOptions, writeFiles } from './writeFiles';
