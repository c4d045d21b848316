export type {
  Caller,
  Lines,
  ParametersOf,
  RefusalStatus,
  Route,
} from './route';
export * from './routes';
