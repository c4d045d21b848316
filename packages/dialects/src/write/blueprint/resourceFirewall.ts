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

/** A perimeter is its owner's: nothing here knows its profiles, so nothing here is put into it. @internal */
export function refusePerimeter(
  builder: BlueprintBuilder,
  { publicNetworkAccess, perimeters }: AssociatedResource,
  pointer: string,
): void {
  const isSecured =
    azureValue(publicNetworkAccess, RESOURCE_NETWORK_ACCESS) ===
    'SecuredByPerimeter';
  if (!isSecured && !perimeters?.length) return;
  builder.refuse(
    `${pointer}/perimeters`,
    'is governed by a network security perimeter, which is not written',
    'a resource that the landing zone lists as existing',
  );
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
  refusePerimeter(builder, resource, pointer);
  const isOff = known === 'Disabled';
  const action = builder.need(
    resource.defaultAction ?? (isOff ? 'Deny' : undefined),
    `${pointer}/defaultAction`,
    'Allow or Deny',
  );
  const letsIn = (key: 'ipRules' | 'virtualNetworkRules') =>
    (isOff || !known
      ? resource[key]
      : builder.need(
          resource[key],
          `${pointer}/${key}`,
          'what is let in, or an empty list',
        )) ?? [];
  return {
    publicNetworkAccess: known ?? 'Disabled',
    defaultAction:
      builder.closed(action, RULE_ACTIONS, `${pointer}/defaultAction`) ??
      'Deny',
    ipRules: letsIn('ipRules'),
    virtualNetworkRules: letsIn('virtualNetworkRules'),
    trustedServices: resource.trustedServices ?? true,
  };
}
