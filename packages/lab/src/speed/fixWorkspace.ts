import { WorkspaceIsolation } from '@ringfence/engine';
import { workspaces } from './workspaces';

const STORAGE =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts';

const closed = (...subresources: string[]) => ({
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  trustedServices: true,
  virtualNetworkRules: [],
  privateEndpoints: subresources.map(subresource => ({
    subresource,
    status: 'Approved',
  })),
});

/** Private endpoint rules, save one without a part and a host on a port that is not allowed. */
const rules = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    if (index === 7) {
      return {
        name: 'hosts',
        type: 'FQDN',
        fqdn: 'pypi.org',
        portRanges: '22',
      };
    }
    return {
      name: `lake-${index}`,
      type: 'PrivateEndpoint',
      serviceResourceId: `${STORAGE}/st${index}`,
      subresourceTarget: index === 9 ? '' : 'blob',
      sparkEnabled: false,
      approverAssigned: true,
    };
  });

/** A workspace with so many rules, at least ten, and six failing checks, each with a fix of its own. */
export function sixFailing(count: number): WorkspaceIsolation {
  const [base] = workspaces('managed', { count: 1, rules: 0 });
  return {
    ...base,
    inbound: { publicNetworkAccess: 'Disabled', privateEndpoints: [] },
    v1LegacyMode: false,
    resources: {
      storage: [
        { ...closed('blob', 'file'), sku: 'Standard_LRS', kind: 'StorageV2' },
      ],
      keyVault: [
        {
          ...closed('vault'),
          publicNetworkAccess: 'Enabled',
          defaultAction: 'Allow',
        },
      ],
      containerRegistry: [{ ...closed('registry'), sku: 'Premium' }],
      monitoring: [],
    },
    compute: base.compute?.map(item => ({
      ...item,
      nodePublicIp: item.name === 'gpu',
      localAuth: false,
    })),
    endpoints: base.endpoints?.map(item => ({
      ...item,
      publicNetworkAccess: 'Enabled',
    })),
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Basic',
      rules: rules(count),
    },
  };
}
