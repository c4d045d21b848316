/**
 * The isolation model of an Azure Machine Learning workspace and the engine that
 * judges it. Pure: no I/O, no React, no Node built-ins.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './checks';
export * from './posture';
export * from './policy';
export * from './lint';
export * from './addresses';
export * from './change';
export * from './picture';
export * from './destinations';
export * from './identity';
export * from './chain';
export * from './api';
export * from './dialects';
