export * from './blueprint';
export * from './makeBlueprint';
export { BlueprintBuilder, lastOf, namesOf, placeOf } from './BlueprintBuilder';
export * from './value';
export * from './order';
export { ROLES } from './roles';
