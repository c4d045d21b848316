import {
  contentHash,
  workspaceArmId,
  WorkspaceIdentity,
} from '@ringfence/engine';

const NAME = /^[a-z0-9][a-z0-9_.-]{0,78}[a-z0-9_]$|^[a-z0-9]$/i;
const GROUP = /^[\p{L}\p{N}_().-]{0,89}[\p{L}\p{N}_()-]$/u;

/** What Azure takes for a name, and the same in words. */
const PATTERNS: Record<string, readonly [RegExp, string]> = {
  'Microsoft.MachineLearningServices/workspaces': [
    /^[a-z0-9][a-z0-9_-]{2,32}$/i,
    '3 to 33 letters, digits, - and _, beginning with a letter or digit',
  ],
  'Microsoft.MachineLearningServices/workspaces/computes': [
    /^[a-z](?![a-z0-9-]*-\d+$)[a-z0-9-]{2,23}$/i,
    '3 to 24 letters, digits and -, beginning with a letter and not ending in - and digits',
  ],
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints': [
    /^[a-z][a-z0-9-]{1,30}[a-z0-9]$/i,
    '3 to 32 letters, digits and -, beginning with a letter and not ending in -',
  ],
  'Microsoft.Storage/storageAccounts': [
    /^[a-z0-9]{3,24}$/,
    '3 to 24 lower-case letters and digits',
  ],
  'Microsoft.KeyVault/vaults': [
    /^[a-z][a-z0-9-]{1,22}[a-z0-9]$/i,
    '3 to 24 letters, digits and -, beginning with a letter',
  ],
  'Microsoft.ContainerRegistry/registries': [
    /^[a-z0-9]{5,50}$/i,
    '5 to 50 letters and digits',
  ],
};

const RULE: readonly [RegExp, string] = [
  /^[a-z0-9][a-z0-9_-]{2,32}$/i,
  '3 to 33 letters, digits, - and _, beginning with a letter or digit',
];

const OTHERS: readonly [RegExp, string] = [
  NAME,
  'at most 80 letters, digits, _, . and -, beginning with a letter or digit and ending with one or _',
];

/** What a name of this type has to be, in words; `undefined` when it is that. @internal */
export function nameProblem(type: string, name: string): string | undefined {
  const [pattern, words] =
    PATTERNS[type] ?? (type.endsWith('/outboundRules') ? RULE : OTHERS);
  return pattern.test(name) ? undefined : words;
}

/** Whether Azure takes a name for a resource group. @internal */
export const isGroupName = (name: string): boolean => GROUP.test(name);

/** Names for what nobody named: from the workspace's name, and its id so that they are unique in Azure. @internal */
export function namesFor(workspace: WorkspaceIdentity) {
  const plain = workspace.name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const id = contentHash(workspaceArmId(workspace)).slice(0, 6);
  const dashed = workspace.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    storage: (n: number) => `st${plain.slice(0, 14)}${id}${n || ''}`,
    keyVault: (n: number) => `kv${plain.slice(0, 14)}${id}${n || ''}`,
    containerRegistry: (n: number) => `cr${plain.slice(0, 30)}${id}${n || ''}`,
    monitoring: (n: number) => `appi-${dashed}${n ? `-${n}` : ''}`,
    logs: `log-${dashed}`,
    scope: `ampls-${dashed}`,
    identity: `id-${dashed}`,
  };
}
