export { between, weaker, type StateRange, type UnknownFact } from './range';
export { readInbound } from './inbound';
export {
  RESOURCE_NAMES,
  readResource,
  readResourceKind,
  readResourceKinds,
  resourceTitle,
  type ResourceKind,
  type ResourceRanges,
} from './resources';
export { readCompute, readComputes, readEndpoint } from './computeLane';
export { readDestination } from './destinations';
export { readOutbound } from './outbound';
export { readLanes } from './readLanes';
