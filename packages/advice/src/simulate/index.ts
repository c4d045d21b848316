export { costDriversOf, type CostDriver } from './costs';
export * from './transitions';
export * from './simulation';
export { simulationSchema } from './simulationSchema';
export * from './simulate';
