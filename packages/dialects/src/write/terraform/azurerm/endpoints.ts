import { IdOf } from '../../blueprint';
import { NameOf } from '../code';
import { Block, block } from '../hcl';
import { Taken } from '../taken';
import { Lower, named, present, standing } from './lower';

/** The child of a private endpoint that azurerm writes as a block of it. @internal */
export const ZONE_GROUP =
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups';

const KINDS = [
  ['privateLinkServiceConnections', false],
  ['manualPrivateLinkServiceConnections', true],
] as const;

/** The one connection of an endpoint; azurerm has no words for several. */
function connection(properties: Taken): Block | undefined {
  const found = KINDS.flatMap(([key, isManual]) =>
    properties.items(key).map(one => ({ one, isManual })),
  );
  if (found.length !== 1) return undefined;
  const [{ one, isManual }] = found;
  const message = one.take('properties', 'requestMessage');
  return block('private_service_connection', {
    name: one.take('name'),
    private_connection_resource_id: one.take(
      'properties',
      'privateLinkServiceId',
    ),
    subresource_names: one.take('properties', 'groupIds'),
    is_manual_connection: isManual,
    request_message: isManual
      ? message ?? 'Asked for by an Azure Machine Learning workspace'
      : undefined,
  });
}

function zoneGroup(group: Taken | undefined): Block | undefined {
  if (!group) return undefined;
  const name = group.take('name');
  const zones = group
    .items('properties', 'privateDnsZoneConfigs')
    .flatMap(config => {
      // It is called after its zone.
      config.take('name');
      return config.take('properties', 'privateDnsZoneId') ?? [];
    });
  return block('private_dns_zone_group', {
    name,
    private_dns_zone_ids: zones,
  });
}

/** @internal */
export const privateEndpoint: Lower = ({ resource, arm, children }) => {
  const properties = arm.at('properties');
  const made = connection(properties);
  if (!made) return undefined;
  return {
    type: 'azurerm_private_endpoint',
    given: {
      ...standing(resource),
      subnet_id: properties.take('subnet', 'id'),
      custom_network_interface_name: properties.take(
        'customNetworkInterfaceName',
      ),
    },
    blocks: present(made, zoneGroup(children.get(ZONE_GROUP))),
  };
};

/** @internal */
export const privateDnsZone: Lower = ({ resource }) => ({
  type: 'azurerm_private_dns_zone',
  given: named(resource),
});

/** @internal */
export const virtualNetworkLink: Lower = ({ resource, arm }) => ({
  type: 'azurerm_private_dns_zone_virtual_network_link',
  given: {
    name: resource.name,
    private_dns_zone_id: resource.parent && new IdOf(resource.parent),
    virtual_network_id: arm.take('properties', 'virtualNetwork', 'id'),
    registration_enabled: arm.take('properties', 'registrationEnabled'),
    resolution_policy: arm.take('properties', 'resolutionPolicy'),
  },
});

/** @internal */
export const scopedService: Lower = ({ resource, arm }) => ({
  type: 'azurerm_monitor_private_link_scoped_service',
  given: {
    ...named(resource),
    scope_name: resource.parent && new NameOf(resource.parent),
    linked_resource_id: arm.take('properties', 'linkedResourceId'),
  },
});
