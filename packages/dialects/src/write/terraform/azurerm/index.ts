export * from './lower';
export * from './table';
export { ZONE_GROUP } from './endpoints';
