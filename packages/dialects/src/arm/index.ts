export { readArm } from './readArm';
export type { ReadArmOptions } from './readArm';
export type { DeployedTo } from './deployedTo';
export * from './deployedResources';
export * from './observed';
