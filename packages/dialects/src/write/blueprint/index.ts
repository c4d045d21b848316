export * from './blueprint';
export * from './makeBlueprint';
export { lastOf, namesOf } from './BlueprintBuilder';
export * from './value';
export * from './order';
export { ROLES } from './roles';
