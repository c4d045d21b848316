import { pointer } from '@ringfence/engine';
import { Draft, readFlag } from '../shared/draft';
import { SourceNode } from '../shared/sourceNode';
import {
  block,
  isDynamic,
  isOpen,
  isUntold,
  names,
  referredAddress,
  TerraformResource,
} from './resource';

const ZONE_ID = /\/privateDnsZones\/([^/]+)$/i;

/** The zone that an id or a reference means; `undefined` when it cannot be told. */
function zoneName(
  node: SourceNode,
  resources: readonly TerraformResource[],
): string | undefined {
  const text = node.text() ?? '';
  const address = referredAddress(text);
  if (address === undefined) return ZONE_ID.exec(text)?.[1];
  const zone = resources.find(
    resource =>
      resource.type === 'azurerm_private_dns_zone' && names(node, resource),
  );
  const name = zone?.body.get('name')?.text();
  return name === undefined || isOpen(name) ? undefined : name;
}

function readZones(
  draft: Draft,
  path: (string | number)[],
  body: SourceNode,
  resources: readonly TerraformResource[],
  whole: boolean,
): void {
  const group = block(body, 'private_dns_zone_group');
  if (!group) {
    if (whole && !isDynamic(body, 'private_dns_zone_group')) {
      draft.put(path, [], body.at);
    }
    return;
  }
  const ids = group.get('private_dns_zone_ids');
  if (!ids) return;
  const listed = ids.isList() ? ids.items() : [ids];
  const zones = listed.map(id => zoneName(id, resources));
  if (zones.every(zone => zone !== undefined)) {
    draft.put(path, zones, ids.at);
  } else draft.leaveOpen(path, ids);
}

/** The private endpoints towards one resource, each with its connection. */
function towards(
  target: TerraformResource,
  resources: readonly TerraformResource[],
) {
  return resources.flatMap(resource => {
    if (resource.type !== 'azurerm_private_endpoint') return [];
    const connection = block(resource.body, 'private_service_connection');
    const id = connection?.get('private_connection_resource_id');
    return connection && names(id, target) ? [{ resource, connection }] : [];
  });
}

/** Endpoints whose target cannot be told from the document: any list may lack them. */
export function hasUntoldTargets(
  resources: readonly TerraformResource[],
): boolean {
  return resources.some(resource => {
    if (resource.type !== 'azurerm_private_endpoint') return false;
    if (!resource.certain) return true;
    const connection = block(resource.body, 'private_service_connection');
    return isUntold(
      connection?.get('private_connection_resource_id'),
      resources,
    );
  });
}

/** Azure approves a connection by itself, or it is made to wait for somebody. */
function readStatus(
  draft: Draft,
  path: (string | number)[],
  connection: SourceNode,
): void {
  const manual = connection.get('is_manual_connection');
  if (!manual) return;
  const waits = draft.isExpression(manual) ? undefined : readFlag(manual.value);
  if (waits === undefined) draft.leaveOpen(path, manual);
  else draft.put(path, waits ? 'Pending' : 'Approved', manual.at);
}

/**
 * Reads the private endpoints towards `target`. Without any, the list is empty
 * only where the document speaks for the whole and no endpoint's target is open.
 * @internal
 */
export function readPrivateEndpoints(
  draft: Draft,
  path: (string | number)[],
  target: TerraformResource,
  document: { resources: readonly TerraformResource[]; whole: boolean },
): void {
  const found = towards(target, document.resources);
  const known = draft.places[pointer(...path)] !== undefined;
  const open = found.find(({ resource }) => !resource.certain);
  if (open) {
    draft.leaveOpen(
      path,
      open.resource.body.get('count', 'for_each') ?? open.resource.body,
    );
    return;
  }
  if (!found.length) {
    if (!known && document.whole && !hasUntoldTargets(document.resources)) {
      draft.put(path, [], target.body.at);
    }
    return;
  }
  found.forEach(({ resource: { body }, connection }, index) => {
    const at = [...path, index];
    draft.put(at, {}, body.at);
    draft.text([...at, 'name'], body.get('name'));
    readStatus(draft, [...at, 'status'], connection);
    draft.text([...at, 'subnetId'], body.get('subnet_id'));
    const [group] = connection.get('subresource_names')?.items() ?? [];
    draft.text([...at, 'subresource'], group);
    readZones(
      draft,
      [...at, 'privateDnsZones'],
      body,
      document.resources,
      document.whole,
    );
  });
}
