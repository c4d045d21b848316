export {
  destinationList,
  type DestinationClass,
  type DestinationEntry,
} from './list';
export * from './classify';
