import { Facts, ISOLATION_MODES, workspaceArmId } from '@ringfence/engine';
import { Command, flag, Variable, Word } from './shell';

const RESOURCE_GROUP: Variable = {
  variable: 'RESOURCE_GROUP',
  meaning: 'resource group of the workspace',
};
const WORKSPACE: Variable = {
  variable: 'WORKSPACE',
  meaning: 'name of the workspace',
};
const WORKSPACE_ID: Variable = {
  variable: 'WORKSPACE_ID',
  meaning: 'ARM id of the workspace',
};

/** Where the commands of a change are aimed. @internal */
export interface AzureTarget {
  subscription?: string;
  resourceGroup: Word;
  workspace: Word;
  workspaceId: Word;
}

/** The workspace that commands act on, by what either side says of it. @internal */
export function targetOf(...sides: readonly Facts[]): AzureTarget {
  const said = (part: 'name' | 'subscriptionId' | 'resourceGroup') =>
    sides.map(side => side.workspace?.[part]).find(value => value);
  const [name, subscriptionId, resourceGroup] = [
    said('name'),
    said('subscriptionId'),
    said('resourceGroup'),
  ];
  return {
    subscription: subscriptionId,
    resourceGroup: resourceGroup ?? RESOURCE_GROUP,
    workspace: name ?? WORKSPACE,
    workspaceId:
      name && subscriptionId && resourceGroup
        ? workspaceArmId({ name, subscriptionId, resourceGroup })
        : WORKSPACE_ID,
  };
}

/** How the command line spells the isolation modes. @internal */
export const CLI_MODES: Record<(typeof ISOLATION_MODES)[number], string> = {
  Disabled: 'disabled',
  AllowInternetOutbound: 'allow_internet_outbound',
  AllowOnlyApprovedOutbound: 'allow_only_approved_outbound',
};

/** Flags with their values; those without a value are left out. @internal */
export type Flags = Readonly<Record<string, Word | true | undefined>>;

/** An Azure CLI command with its flags. @internal */
export function az(words: string, flags: Flags): Command {
  const given = Object.entries(flags).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return value === true ? [`--${name}`] : flag(`--${name}`, value);
  });
  return ['az', ...words.split(' '), ...given];
}

/** An `az ml` command on something inside the workspace. @internal */
export const azMl = (
  words: string,
  target: AzureTarget,
  flags: Flags,
): Command =>
  az(`ml ${words}`, {
    'workspace-name': target.workspace,
    'resource-group': target.resourceGroup,
    subscription: target.subscription,
    ...flags,
  });

/** An `az ml workspace` command that names the workspace by `--name`. @internal */
export const azWorkspace = (
  words: string,
  target: AzureTarget,
  flags: Flags,
): Command =>
  az(`ml workspace ${words}`, {
    name: target.workspace,
    'resource-group': target.resourceGroup,
    subscription: target.subscription,
    ...flags,
  });

/** `az ml workspace update` of the workspace. @internal */
export const updateWorkspace = (target: AzureTarget, flags: Flags): Command =>
  azWorkspace('update', target, flags);

/** API version of the calls that no command of the CLI makes. */
const API_VERSION = '2025-12-01';

/** A call of the management API on the workspace, for what the CLI has no flag for. @internal */
export function azRest(
  method: 'patch' | 'put',
  target: AzureTarget,
  path: string,
  body: unknown,
): Command | undefined {
  const { workspaceId } = target;
  if (typeof workspaceId !== 'string') return undefined;
  return az('rest', {
    method,
    url: `https://management.azure.com${workspaceId
      .split('/')
      .map(encodeURIComponent)
      .join('/')}${path}?api-version=${API_VERSION}`,
    body: JSON.stringify(body),
  });
}

/** What an ARM id says: where a resource is and how it is called. @internal */
export interface ResourceTarget {
  id: string;
  subscription: string;
  resourceGroup: string;
  type: string;
  name: string;
}

const RESOURCE =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/([^/]+\/[^/]+)\/([^/]+)$/i;

/** Reads an ARM id of a resource; `undefined` for anything else. @internal */
export function resourceTargetOf(
  id: string | undefined,
): ResourceTarget | undefined {
  const found = id === undefined ? null : RESOURCE.exec(id.trim());
  if (!found) return undefined;
  const [whole, subscription, resourceGroup, type, name] = found;
  return {
    id: whole,
    subscription,
    resourceGroup,
    type: type.toLowerCase(),
    name,
  };
}
