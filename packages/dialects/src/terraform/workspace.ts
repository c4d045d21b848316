import { azureValue } from '@ringfence/engine';
import { readClassification } from '../shared/classification';
import { Draft } from '../shared/draft';
import { spelledKind } from '../shared/workspaceKind';
import { Subject } from '../subject';
import { readAccess, readAssociated } from './associated';
import { readComputes } from './compute';
import { readPrivateEndpoints } from './privateEndpoints';
import {
  block,
  isDynamic,
  isOpen,
  TerraformDocument,
  TerraformResource,
} from './resource';
import { readRules } from './rules';

/** The resource that makes a workspace. */
export const WORKSPACE_TYPES: Record<string, string | undefined> = {
  azurerm_machine_learning_workspace: undefined,
  azurerm_ai_foundry: 'Hub',
  azurerm_ai_foundry_project: 'Project',
};

function readOwn(draft: Draft, { type, body }: TerraformResource): void {
  const kind = body.get('kind');
  draft.text(['workspace', 'name'], body.get('name'));
  draft.text(['workspace', 'resourceGroup'], body.get('resource_group_name'));
  if (kind) draft.text(['workspace', 'kind'], kind);
  else draft.put(['workspace', 'kind'], WORKSPACE_TYPES[type], body.at);
  draft.text(['region'], body.get('location'));
  readClassification(draft, body.get('tags'));
  const access = body.get(
    'public_network_access_enabled',
    'public_network_access',
  );
  const path = ['inbound', 'publicNetworkAccess'];
  const word = azureValue(access?.text(), ['Enabled', 'Disabled']);
  if (word) draft.text(path, access);
  else readAccess(draft, path, access);
  // This provider cannot restrict public access to addresses.
  draft.put(['inbound', 'ipRules'], [], (access ?? body).at);
  draft.text(['identity'], block(body, 'identity')?.get('type'));
  const encryption = block(body, 'encryption');
  if (encryption && !isDynamic(body, 'encryption')) {
    draft.put(['customerManagedKey'], true, encryption.at);
  }
  draft.flag(
    ['highBusinessImpact'],
    body.get('high_business_impact', 'high_business_impact_enabled'),
  );
  draft.flag(['v1LegacyMode'], body.get('v1_legacy_mode_enabled'));
  draft.text(['imageBuildCompute'], body.get('image_build_compute_name'));
  const network = block(body, 'managed_network');
  draft.text(['outbound', 'isolationMode'], network?.get('isolation_mode'));
  draft.flag(
    ['outbound', 'provisionOnCreation'],
    network?.get('provision_on_creation_enabled'),
  );
}

/** Reads a workspace with everything in the document that is joined to it. @internal */
export function readWorkspace(
  resource: TerraformResource,
  document: TerraformDocument,
  draft: Draft,
): Subject {
  readOwn(draft, resource);
  joinParts(draft, resource, document);
  const { kind } = draft.isolation.workspace ?? {};
  return draft.subject('workspace', resource.body.at, {
    name: nameOf(resource),
    kind:
      spelledKind(kind) ??
      (resource.type in WORKSPACE_TYPES ? 'Default' : undefined),
  });
}

/** Joins what the document says of a workspace outside of the resource itself. @internal */
export function joinParts(
  draft: Draft,
  resource: TerraformResource,
  document: TerraformDocument,
): void {
  readPrivateEndpoints(
    draft,
    ['inbound', 'privateEndpoints'],
    resource,
    document,
  );
  const joined = readAssociated(draft, resource.body, document.resources);
  for (const [list, target] of joined) {
    readPrivateEndpoints(
      draft,
      ['resources', list, 0, 'privateEndpoints'],
      target,
      document,
    );
  }
  readRules(draft, resource, document);
  readComputes(draft, resource, document);
}

/** The name it will have, or its address where that is not known. @internal */
export function nameOf({ body, address }: TerraformResource): string {
  const name = body.get('name')?.text();
  return name === undefined || isOpen(name) ? address : name;
}
