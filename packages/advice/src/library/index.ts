export * from './askingGuide';
export {
  destinationSetFields,
  destinationSetSchema,
  isOffered,
  type DestinationSet,
} from './destinationSet';
export * from './pastedHosts';
export * from './preset';
export * from './setRules';
export * from './shippedSets';
