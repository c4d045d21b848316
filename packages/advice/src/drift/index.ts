export * from './drift';
export { driftDifferenceSchema, driftSchema } from './driftSchema';
export * from './compareWithObserved';
