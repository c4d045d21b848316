export { readArm } from './readArm';
export type { ReadArmOptions } from './readArm';
export * from './deployedResources';
