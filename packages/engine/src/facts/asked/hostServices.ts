/** Services of Azure by what their hosts end with, and the service tag behind which they stand (private endpoint DNS, 2026-04; service tags, 2026-02). */
const SERVICES: readonly (readonly [
  tag: string,
  part: string | undefined,
  suffixes: readonly string[],
])[] = [
  ...['blob', 'file', 'queue', 'table', 'dfs', 'web'].map(
    part =>
      [
        'storage',
        part,
        [
          `.${part}.core.windows.net`,
          `.${part}.core.usgovcloudapi.net`,
          `.${part}.core.chinacloudapi.cn`,
        ],
      ] as const,
  ),
  [
    'azurekeyvault',
    'vault',
    ['.vault.azure.net', '.vault.usgovcloudapi.net', '.vault.azure.cn'],
  ],
  [
    'azurecontainerregistry',
    'registry',
    ['.azurecr.io', '.azurecr.us', '.azurecr.cn'],
  ],
  ['microsoftcontainerregistry', undefined, ['mcr.microsoft.com']],
  [
    'azureactivedirectory',
    undefined,
    [
      'login.microsoftonline.com',
      'login.microsoftonline.us',
      'login.windows.net',
    ],
  ],
  [
    'azureresourcemanager',
    undefined,
    ['management.azure.com', 'management.usgovcloudapi.net'],
  ],
  [
    'azuremachinelearning',
    undefined,
    ['.api.azureml.ms', '.notebooks.azure.net', '.instances.azureml.ms'],
  ],
  [
    'servicebus',
    'namespace',
    ['.servicebus.windows.net', '.servicebus.usgovcloudapi.net'],
  ],
  ['sql', 'sqlserver', ['.database.windows.net']],
];

/** A host of a service of Azure. @internal */
export interface HostService {
  /** Service tag in lower case. */
  tag: string;
  /** The part that a private endpoint to it names. */
  part?: string;
  /** Name of the account, vault or registry. */
  account: string;
}

/** The service of Azure that a host is of; `undefined` where none is known. @internal */
export function serviceOf(host: string): HostService | undefined {
  const plain = host.replace('.privatelink.', '.');
  for (const [tag, part, suffixes] of SERVICES) {
    if (suffixes.some(suffix => plain === suffix || plain.endsWith(suffix))) {
      return { tag, part, account: plain.split('.')[0] };
    }
  }
  return undefined;
}
