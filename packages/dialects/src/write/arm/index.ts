export * from './printArm';
