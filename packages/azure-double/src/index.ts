export { AzureDouble } from './azureDouble';
export type { DoubleOptions } from './azureDouble';
export { ToldClock } from './clock/toldClock';
export type { Counted } from './handler';
export type { Fault, FaultKind } from './faults/fault';
export { manyWorkspaces } from './scenario/make/manyWorkspaces';
export { DEPLOYER, READER } from './scenario/make/identities';
export type { Scenario, ScenarioChange } from './scenario/scenario';
export type { Settings } from './world/settings';
export type {
  Principal,
  RoleAssignment,
  Subscription,
  World,
} from './world/world';
