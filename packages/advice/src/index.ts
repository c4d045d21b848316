/**
 * What to do about an isolation: the smallest fix, what a change would do, which
 * way suits whom, what is odd about rules, and which addresses it takes. Pure.
 *
 * @packageDocumentation
 */
export * from './explained';
export * from './fix';
export * from './simulate';
export * from './compare';
export * from './lint';
export * from './addresses';
export * from './library';
