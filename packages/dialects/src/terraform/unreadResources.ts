import { EVERYTHING } from '../shared/unread';
import { armTypeOf } from './armType';
import { Graph } from './graph';
import { TerraformResource, UnreadPart } from './resource';
import { touchedBy } from './touched';

/** Resources that make whatever somebody wrote elsewhere, or send what they like to any API. */
const MAKERS =
  /^(azurerm_(resource_deployment_script_|template_deployment$|managed_application$|blueprint_assignment$)|(restapi|restful|shell|command)_)/;

/** Parts of Azure Machine Learning that this reader does not know. */
const UNKNOWN_PARTS =
  /^azurerm_(machine_learning_(?!datastore_|workspace$|workspace_network_outbound_rule_(fqdn|service_tag|private_endpoint)$|compute_(cluster|instance)$|inference_cluster$|synapse_spark$)|ai_foundry(?!$|_project$))/;

/** Actions that change nothing about who reaches what. */
const HARMLESS_ACTION =
  /^(provisionManagedNetwork|list\w*|get\w*|check\w*|diagnose|resyncKeys|start|stop|restart|read)$/i;

function action(
  resource: TerraformResource,
  graph: Graph,
): UnreadPart | undefined {
  const { body, address } = resource;
  const method = body.get('method')?.text() ?? 'POST';
  const name = body.get('action')?.text();
  if (/^(GET|HEAD)$/i.test(method)) return undefined;
  if (name !== undefined && HARMLESS_ACTION.test(name)) return undefined;
  const arm = armTypeOf(resource)?.arm;
  const pointers = arm === undefined ? EVERYTHING : touchedBy(arm);
  if (!pointers.length) return undefined;
  const target = graph
    .idOf(resource)
    ?.map(part => (typeof part === 'string' ? part : `\${${part.of}}`))
    .join('');
  return {
    reason: `${address} changes ${
      arm ?? 'something'
    } by an action, which is not read`,
    at: body.at,
    words: [method, name, target].filter(Boolean).join(' '),
    pointers,
  };
}

function provisioners({
  body,
  address,
}: TerraformResource): UnreadPart | undefined {
  const found = body.get('provisioner');
  if (!found) return undefined;
  const kinds = found.isList()
    ? found.items().flatMap(item => item.get('type')?.text() ?? [])
    : found.entries().map(([kind]) => kind);
  const [first] = found.isList()
    ? found.items()
    : found.entries().flatMap(([, node]) => node.items());
  return {
    reason: `${address} runs a provisioner (${
      kinds.join(', ') || 'of a kind that is not told'
    }), which may change anything and is not read`,
    at: found.at,
    words: first?.get('command', 'script', 'inline')?.text() ?? address,
  };
}

function maker({
  type,
  address,
  body,
}: TerraformResource): UnreadPart | undefined {
  const isMaker = MAKERS.test(type);
  if (!isMaker && !UNKNOWN_PARTS.test(type)) return undefined;
  return {
    reason: isMaker
      ? `${address} may make or change anything and is not read`
      : `${address} is a part of Azure Machine Learning that is not read`,
    at: body.at,
    words: address,
  };
}

function azapiOfNoType(resource: TerraformResource): UnreadPart | undefined {
  const { type, address, body } = resource;
  const isAzapi = /^azapi_(resource|update_resource|data_plane_resource)$/.test(
    type,
  );
  const arm = armTypeOf(resource)?.arm;
  const isRead = type !== 'azapi_data_plane_resource' && arm !== undefined;
  if (!isAzapi || isRead || (arm && !touchedBy(arm).length)) return undefined;
  return {
    reason: `${address} is of a type that is not told, so it is not read`,
    at: body.at,
    words: body.get('type')?.text() ?? address,
    pointers: arm === undefined ? EVERYTHING : touchedBy(arm),
  };
}

/** A part of a body that is kept out of sight, and may say anything that the body may. */
function hiddenBody(resource: TerraformResource): UnreadPart | undefined {
  const { address, body } = resource;
  const hidden = body.get('sensitive_body');
  const arm = armTypeOf(resource)?.arm;
  const pointers = arm === undefined ? EVERYTHING : touchedBy(arm);
  if (!hidden || !pointers.length) return undefined;
  return {
    reason: `the sensitive body of ${address} is not read`,
    at: hidden.at,
    words: 'sensitive_body',
    pointers,
  };
}

/** What the resources of a document do beside being there, and nobody reads. */
export function unreadResources(
  resources: readonly TerraformResource[],
  graph: Graph,
): UnreadPart[] {
  return resources.flatMap(resource => {
    const parts = [provisioners(resource)];
    if (resource.type === 'azapi_resource_action') {
      parts.push(action(resource, graph));
    } else if (!resource.isData) {
      parts.push(
        maker(resource),
        azapiOfNoType(resource),
        hiddenBody(resource),
      );
    }
    return parts.filter(part => part !== undefined);
  });
}
