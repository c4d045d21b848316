export * from './fix';
export * from './simulate';
export * from './compare';
