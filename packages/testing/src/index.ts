/**
 * Isolations that the tests of all packages share, and arbitraries over them.
 *
 * @packageDocumentation
 */
export * from './addressListArbitraries';
export * from './arbitraries';
export * from './complete';
export * from './hubAndSpoke';
export * from './isolations';
export * from './lintArbitraries';
export * from './networkArbitraries';
export * from './oversized';
export * from './scenarioRows';
export * from './standing';
