export * from './written';
export * from './landingZone';
export * from './manifest';
export * from './repository';
export { type WriteOptions, writeFiles } from './writeFiles';
export * from './waivers';
