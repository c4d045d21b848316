export * from './costs';
export * from './transitions';
export * from './simulation';
export * from './simulate';
