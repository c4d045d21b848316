export { between, weaker, type StateRange, type UnknownFact } from './range';
export { readInbound } from './inbound';
export {
  RESOURCE_NAMES,
  readResource,
  resourceTitle,
  type ResourceKind,
} from './resourceAccess';
export {
  readResourceKind,
  readResourceKinds,
  type ResourceRanges,
} from './resources';
export { readCompute } from './computeAccess';
export { readEndpoint } from './endpointAccess';
export { readComputes } from './computeLane';
export { readDestination } from './destinations';
export { readOutbound } from './outbound';
export { readLanes } from './readLanes';
