import { SourceNode } from '../../shared/sourceNode';
import { Graph } from '../graph';
import { overlay, withItem } from '../overlay';
import { TerraformResource } from '../resource';
import { Part } from '../text';
import { Tree } from '../tree';
import { azapi } from './azapi';
import { classicCollection } from './firewalls';
import { storageRules } from './resources';
import { byId } from './source';

type Branch = { [key: string]: Tree | undefined };

/** A resource of Terraform that is a part of another in Azure. */
export interface Addition {
  resource: TerraformResource;
  /** The id of what it is a part of; `undefined` where it names nothing. */
  onto: Part[] | undefined;
  /** What it makes of the settings of that. */
  lay(base: Branch): Branch;
}

interface Kind {
  /** The argument with the id of what it adds to; its parent by names where there is none. */
  onto?: string;
  lay(body: SourceNode, base: Branch): Branch;
}

const settings = (onto: string, read: (body: SourceNode) => Branch): Kind => ({
  onto,
  lay: (body, base) => overlay(base, { properties: read(body) }) as Branch,
});

const item = (
  path: string,
  read: (body: SourceNode) => Tree,
  onto?: string,
): Kind => ({
  onto,
  lay: (body, base) => withItem(base, ['properties', path], read(body)),
});

const KINDS: Record<string, Kind> = {
  azurerm_storage_account_network_rules: settings(
    'storage_account_id',
    body => ({
      networkAcls: storageRules(body),
    }),
  ),
  azurerm_subnet_network_security_group_association: settings(
    'subnet_id',
    body => ({
      networkSecurityGroup: byId(body.get('network_security_group_id')),
    }),
  ),
  azurerm_subnet_route_table_association: settings('subnet_id', body => ({
    routeTable: byId(body.get('route_table_id')),
  })),
  azurerm_subnet_nat_gateway_association: settings('subnet_id', body => ({
    natGateway: byId(body.get('nat_gateway_id')),
  })),
  azurerm_virtual_network_dns_servers: settings('virtual_network_id', body => ({
    dhcpOptions: { dnsServers: body.get('dns_servers') },
  })),
  azurerm_nat_gateway_public_ip_association: item(
    'publicIpAddresses',
    body => byId(body.get('public_ip_address_id')) ?? {},
    'nat_gateway_id',
  ),
  azurerm_nat_gateway_public_ip_prefix_association: item(
    'publicIpPrefixes',
    body => byId(body.get('public_ip_prefix_id')) ?? {},
    'nat_gateway_id',
  ),
  azurerm_firewall_network_rule_collection: item(
    'networkRuleCollections',
    body => classicCollection(body, 'network'),
  ),
  azurerm_firewall_application_rule_collection: item(
    'applicationRuleCollections',
    body => classicCollection(body, 'application'),
  ),
};

/** The addition that a resource is; `undefined` for what stands for itself. */
export function additionOf(
  resource: TerraformResource,
  graph: Graph,
): Addition | undefined {
  const { type, body } = resource;
  if (type === 'azapi_update_resource') {
    return {
      resource,
      onto: graph.idOf(resource),
      lay: base => overlay(base, azapi(body)) as Branch,
    };
  }
  if (!Object.hasOwn(KINDS, type)) return undefined;
  const { onto, lay } = KINDS[type];
  const named = onto === undefined ? undefined : body.get(onto)?.text();
  const id =
    onto === undefined
      ? graph.parentOf(resource)
      : named !== undefined && graph.textOf(named);
  return {
    resource,
    onto: id || undefined,
    lay: base => lay(body, base),
  };
}
