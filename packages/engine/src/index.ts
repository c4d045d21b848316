/**
 * The isolation model of an Azure Machine Learning workspace and the engine that
 * judges it. Pure: no I/O, no React, no Node built-ins.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './identity';
export * from './destinations';
export * from './facts';
export * from './checks';
export * from './posture';
export * from './policy';
export * from './policyTests';
export * from './consumption';
