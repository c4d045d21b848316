/**
 * What the other packages of this project use of the engine's inner parts. No
 * promise goes with it: it changes with the engine.
 *
 * @packageDocumentation
 */
export { privateEndpointWithZones } from './checks/inbound/addPrivateEndpoint';
export { isNeeded } from './checks/networks';
export { indispensableEgress } from './checks/outbound/closeEgress';
export { closeDestinations } from './checks/outbound/write-capable-destinations';
export { resourceDnsZones } from './facts/resourceDnsZones';
export { hasEndpointTo } from './facts/privateEndpointRules';
export {
  type HostNeed,
  hostNeeds,
  neededHosts,
} from './checks/outbound/neededHosts';
export {
  keepFirst,
  privateEndpointRuleOnce,
} from './checks/outbound/private-endpoint-rule-once';
export {
  type Destination,
  type ReachContext,
  type Reach,
  type Reached,
  reached,
} from './facts/throughRules';
export { type Requirement } from './checks/outbound/requiredEgress';
export { requirements } from './checks/outbound/requiredDestinations';
export { isMadeByAzure } from './facts/serviceMadeTags';
export { isResourceId, resourceTypeOf } from './facts/resourceType';
export {
  APPLICATION_GATEWAY,
  ML_WORKSPACE,
  firstRules,
  partsOf,
  sameWord,
} from './facts/targets';
export { quoted } from './checks/outcome';
export { Draft } from './checks/draft';
export { isWithin, overlap } from './checks/pointerPatterns';
export {
  entryOf,
  patched,
  removeRules,
  setFact,
  setFacts,
} from './checks/patches';
export { cell, row } from './checks/reference';
export { type Tightening, tightenings } from './checks/tightenings';
export { isFieldOfIsolation } from './model/isolationSchema';
export { sources } from './model/sources';
export {
  type Consumer,
  type Consumption,
  type MissingFact,
} from './consumption/consumer';
export { consumersOf } from './consumption/consumers';
export {
  RESERVED,
  SUBNET_BITS,
  SUBNET_BITS_IPV6,
  smallestPrefix,
  usableIn,
} from './consumption/size';
export {
  type DescribedSubnet,
  SubnetIndex,
  isSubnetId,
} from './consumption/subnetIndex';
export { textDigest } from './identity/canonical';
export { memoise } from './model/memoise';
export { listOf, text } from './model/text';
export {
  type IpRuleFault,
  MAX_IP_RULES,
  ipRuleFault,
} from './network/addresses';
export {
  type HostPatterns,
  coveredByAny,
  coveringPatterns,
  hostPatterns,
  isHostPattern,
  isStorageHost,
  splitHosts,
} from './network/hosts';
export { PortSet, coverPorts } from './network/portSet';
export { type Held, RangeSet } from './network/rangeSet';
export {
  type AddressRange,
  type RangeFlaw,
  DOCKER_BRIDGE,
  isInside,
  meetsDocker,
  rangeAt,
  rangesMeet,
  readRange,
  sizeOf,
} from './network/ranges';
export {
  type Unapproved,
  unapprovedRules,
} from './policy/destinations/judgeDestinations';
export { checkContextOf } from './policy/checkContext';
export { count } from './posture/laneTexts';
