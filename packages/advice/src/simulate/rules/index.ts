import { ChangeRule } from '../effects';
import { computeChange } from './compute';
import { endpointChange } from './endpoints';
import { firewallSkuChange, managedFirewallChange } from './firewall';
import { fixedAtCreation, sameWorkspace } from './identity';
import {
  addressList,
  workspaceAccess,
  workspacePrivateEndpoints,
} from './inbound';
import { isolationModeChange, requiredByAzure } from './mode';
import {
  managedNetworkKindChange,
  networkMonitorChange,
} from './managedNetwork';
import { outboundRules } from './outboundRules';
import { networkProvisioning } from './provision';
import { defaultResources, resourceChange } from './resources';
import {
  imageBuildChange,
  leftAlone,
  legacyModeChange,
  settingsElsewhere,
  unreadParts,
} from './settings';

/**
 * Every rule of what a change brings with it, in the order of a description.
 * Data classification and needs have none: they say what people mean to do, and
 * Azure knows nothing of them. What is only read (states of the network, of
 * rules and of Azure's own rules) is nobody's to set.
 * @internal
 */
export const changeRules: readonly ChangeRule[] = [
  sameWorkspace,
  fixedAtCreation,
  defaultResources,
  isolationModeChange,
  requiredByAzure,
  managedNetworkKindChange,
  networkMonitorChange,
  firewallSkuChange,
  outboundRules,
  managedFirewallChange,
  networkProvisioning,
  workspacePrivateEndpoints,
  workspaceAccess,
  addressList,
  resourceChange,
  computeChange,
  endpointChange,
  imageBuildChange,
  legacyModeChange,
  settingsElsewhere,
  leftAlone,
  unreadParts,
];
