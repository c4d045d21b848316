export { AzureDouble } from './azureDouble';
export type { DoubleOptions } from './azureDouble';
export { ToldClock } from './clock/toldClock';
export type { Counted } from './handler';
export type { Scenario } from './scenario/scenario';
export type { Settings } from './world/settings';
export type {
  Principal,
  RoleAssignment,
  Subscription,
  World,
} from './world/world';
