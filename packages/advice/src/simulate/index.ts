export { costDriversOf, type CostDriver } from './costs';
export {
  CHANGE_OUTCOMES,
  type ChangeOutcome,
  type ModeTransition,
  type TransitionOptions,
} from './transitions';
export * from './simulation';
export { simulationSchema } from './simulationSchema';
export * from './simulate';
