import {
  AssociatedResource,
  RESOURCE_NETWORK_ACCESS,
  RULE_ACTIONS,
  azureValue,
} from '@ringfence/engine';
import { BlueprintBuilder } from './BlueprintBuilder';

/** The firewall of a storage account, key vault or registry as it is written. @internal */
export interface Firewall {
  publicNetworkAccess: string;
  defaultAction: 'Allow' | 'Deny';
  ipRules: readonly string[];
  virtualNetworkRules: readonly string[];
  trustedServices: boolean;
}

/**
 * What is stated of a resource's firewall. Where public access is off nothing is
 * let in, so what then stands in its lists may be left out; where it is on, the
 * default action has to be stated.
 * @internal
 */
export function firewallOf(
  builder: BlueprintBuilder,
  resource: AssociatedResource,
  pointer: string,
): Firewall {
  const access = builder.need(
    resource.publicNetworkAccess,
    `${pointer}/publicNetworkAccess`,
    'Enabled or Disabled',
  );
  const known = azureValue(access, RESOURCE_NETWORK_ACCESS);
  if (access && !known) {
    builder.refuse(
      `${pointer}/publicNetworkAccess`,
      'is no value of Azure',
      'Enabled or Disabled',
    );
  }
  if (known === 'SecuredByPerimeter' || resource.perimeters?.length) {
    builder.refuse(
      `${pointer}/perimeters`,
      'is governed by a network security perimeter, which is not written',
      'a resource that the landing zone lists as existing',
    );
  }
  const isOff = known === 'Disabled';
  const action = builder.need(
    resource.defaultAction ?? (isOff ? 'Deny' : undefined),
    `${pointer}/defaultAction`,
    'Allow or Deny',
  );
  return {
    publicNetworkAccess: known ?? 'Disabled',
    defaultAction: azureValue(action, RULE_ACTIONS) ?? 'Deny',
    ipRules: resource.ipRules ?? [],
    virtualNetworkRules: resource.virtualNetworkRules ?? [],
    trustedServices: resource.trustedServices ?? true,
  };
}
