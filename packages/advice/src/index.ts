/**
 * What to do about an isolation: the smallest fix, what a change would do, which
 * way suits whom, what is odd about rules, which addresses it takes, and
 * how what is observed differs from what was approved. Pure.
 *
 * @packageDocumentation
 */
export * from './explained';
export * from './fix';
export * from './simulate';
export * from './compare';
export * from './lint';
export * from './addresses';
export * from './drift';
export * from './library';
