import {
  approvedOnly,
  customExfiltrationPrevention,
  customInternetOutbound,
  customWithGroupAndNat,
  inferencingBy,
  internetOutbound,
  noVirtualNetwork,
  privateResource,
  publicWorkspace,
  resourcesBy,
  rowOf,
  subnet,
  subnetId,
} from '@ringfence/testing';
import { WorkspaceIsolation } from '../model';
import { baselinePolicy } from '../policy';
import { evaluate } from './evaluate';

const judge = (isolation: WorkspaceIsolation) =>
  evaluate(isolation, baselinePolicy);

const statusOf = (isolation: WorkspaceIsolation, id: string) =>
  judge(isolation).results.find(result => result.check === id)?.status;

describe('Virtual network isolation and privacy overview, 2020-10', () => {
  it.each`
    scenario                                   | workspace                          | resources                          | training        | inferencing     | lanes                        | verdict
    ${'No virtual network'}                    | ${'Public IP'}                     | ${'Public IP'}                     | ${'Public IP'}  | ${'Public IP'}  | ${'open, open, open'}        | ${'exposed'}
    ${'Secure resources in a virtual network'} | ${'Private IP (private endpoint)'} | ${'Public IP (service endpoint)'}  | ${'Private IP'} | ${'Private IP'} | ${'closed, partial, closed'} | ${'isolated'}
    ${'Secure resources in a virtual network'} | ${'Private IP (private endpoint)'} | ${'Private IP (private endpoint)'} | ${'Private IP'} | ${'Private IP'} | ${'closed, closed, closed'}  | ${'isolated'}
  `(
    '$scenario, resources by $resources: $verdict',
    ({ lanes, verdict, ...row }) => {
      const posture = judge(rowOf(row));
      const { inbound, resources, compute } = posture.lanes;
      expect([inbound.state, resources.state, compute.state].join(', ')).toBe(
        lanes,
      );
      expect(posture.verdict).toBe(verdict);
    },
  );

  const custom = customExfiltrationPrevention;

  it('wants the key vault to let trusted services through', () => {
    const isolation = custom();
    isolation.resources!.keyVault![0] = {
      ...privateResource('vault'),
      trustedServices: false,
    };
    expect(statusOf(isolation, 'trusted-services')).toBe('fail');
  });

  it.each([
    ['in a network apart', 'apart', 'fail'],
    ['in another subnet of the same network', 'spoke', 'pass'],
  ])(
    'with storage %s (%s), all resources are behind one network: %s',
    (_where, network, status) => {
      const at = (name: string, subresource: string) => ({
        status: 'Approved',
        subresource,
        subnetId: subnetId(name, 'pe'),
      });
      const isolation: WorkspaceIsolation = {
        ...custom(),
        customNetwork: {
          ...custom().customNetwork,
          virtualNetworks: ['spoke', 'apart'].map(name => ({
            name,
            id: subnetId(name, '').replace('/subnets/', ''),
            peeredWith: [],
          })),
        },
        inbound: { privateEndpoints: [at('spoke', 'amlworkspace')] },
        resources: {
          storage: [{ privateEndpoints: [at(network, 'blob')] }],
          keyVault: [{ privateEndpoints: [at('spoke', 'vault')] }],
          containerRegistry: [],
        },
      };
      expect(statusOf(isolation, 'private-endpoints-together')).toBe(status);
    },
  );

  it.each([
    ['default', false, 'partial'],
    ['private', true, 'closed'],
  ])(
    'has a %s AKS cluster with a private control plane: %s, compute %s',
    (_kind, privateCluster, state) => {
      const aks = { ...inferencingBy('Private IP'), privateCluster };
      const { lanes } = judge({ ...custom(), compute: [aks] });
      expect(lanes.compute.state).toBe(state);
    },
  );

  it('lets no Batch service in any more, which the older page asked for', () => {
    const isolation = custom();
    isolation.customNetwork!.virtualNetworks![1].subnets![0].inboundRules = [
      { source: 'BatchNodeManagement', portRanges: '29876-29877' },
    ];
    expect(statusOf(isolation, 'unneeded-inbound-rule')).toBe('fail');
  });

  it('has studio features off until datastores use the managed identity', () => {
    const studio = { ...custom(), needs: ['Studio'] };
    const check = 'studio-datastore-identity';
    expect(
      statusOf({ ...studio, datastoreManagedIdentity: false }, check),
    ).toBe('fail');
    expect(statusOf({ ...studio, datastoreManagedIdentity: true }, check)).toBe(
      'pass',
    );
  });

  it('wants assisted labeling on a storage account that is not the default', () => {
    const isolation = { ...custom(), needs: ['DataLabeling'] };
    expect(statusOf(isolation, 'labeling-storage')).toBe('fail');
    const [account] = isolation.resources!.storage!;
    isolation.resources!.storage = [{ ...account, default: true }, account];
    expect(statusOf(isolation, 'labeling-storage')).toBe('pass');
  });

  it('has a workspace in Azure Government and China, as the newer page says', () => {
    const isolation: WorkspaceIsolation = {
      ...approvedOnly(),
      cloud: 'AzureChinaCloud',
    };
    isolation.inbound!.privateEndpoints![0].privateDnsZones = [
      'privatelink.api.ml.azure.cn',
      'privatelink.notebooks.chinacloudapi.cn',
    ];
    expect(statusOf(isolation, 'both-dns-zones')).toBe('pass');
  });
});

describe('Secure workspace resources using virtual networks, v2', () => {
  it.each`
    scenario                                                        | workspace                          | resources                          | training        | inferencing     | lanes                        | verdict
    ${'No virtual network'}                                         | ${'Public IP'}                     | ${'Public IP'}                     | ${'Public IP'}  | ${'Public IP'}  | ${'open, open, open'}        | ${'exposed'}
    ${'Public workspace, all other resources in a virtual network'} | ${'Public IP'}                     | ${'Public IP (service endpoint)'}  | ${'Public IP'}  | ${'Private IP'} | ${'open, partial, open'}     | ${'partially-isolated'}
    ${'Public workspace, all other resources in a virtual network'} | ${'Public IP'}                     | ${'Private IP (private endpoint)'} | ${'Public IP'}  | ${'Private IP'} | ${'open, closed, open'}      | ${'partially-isolated'}
    ${'Secure resources in a virtual network'}                      | ${'Private IP (private endpoint)'} | ${'Public IP (service endpoint)'}  | ${'Private IP'} | ${'Private IP'} | ${'closed, partial, closed'} | ${'isolated'}
    ${'Secure resources in a virtual network'}                      | ${'Private IP (private endpoint)'} | ${'Private IP (private endpoint)'} | ${'Private IP'} | ${'Private IP'} | ${'closed, closed, closed'}  | ${'isolated'}
  `(
    '$scenario, resources by $resources: $verdict',
    ({ lanes, verdict, ...row }) => {
      const posture = judge(rowOf(row));
      const { inbound, resources, compute } = posture.lanes;
      expect([inbound.state, resources.state, compute.state].join(', ')).toBe(
        lanes,
      );
      expect(posture.verdict).toBe(verdict);
    },
  );

  it('lets a secured workspace be public as well, and does not recommend it', () => {
    const isolation = approvedOnly();
    isolation.inbound!.publicNetworkAccess = 'Enabled';
    const posture = judge(isolation);
    expect(posture.verdict).toBe('partially-isolated');
    expect(statusOf(isolation, 'public-access-beside-private-endpoint')).toBe(
      'fail',
    );
  });

  it('takes service endpoints for storage and key vault, and would rather see private ones', () => {
    const isolation = {
      ...approvedOnly(),
      resources: resourcesBy('Public IP (service endpoint)'),
    };
    expect(statusOf(isolation, 'prefer-private-endpoints')).toBe('fail');
    expect(statusOf(isolation, 'resources-public-access')).toBe('pass');
  });
});

describe('Plan for network isolation, 2026-01', () => {
  it.each`
    architecture                                             | isolation                         | verdict
    ${'Managed network, allow internet outbound'}            | ${internetOutbound()}             | ${'isolated'}
    ${'Managed network, allow only approved outbound'}       | ${approvedOnly()}                 | ${'exfiltration-protected'}
    ${'Custom network that prevents data exfiltration'}      | ${customExfiltrationPrevention()} | ${'exfiltration-protected'}
    ${'Custom network with internet outbound'}               | ${customInternetOutbound()}       | ${'isolated'}
    ${'Custom network with network security groups and NAT'} | ${customWithGroupAndNat()}        | ${'isolated'}
    ${'Public workspace with private storage'}               | ${publicWorkspace()}              | ${'partially-isolated'}
    ${'No isolation'}                                        | ${noVirtualNetwork()}             | ${'exposed'}
  `('$architecture: $verdict', ({ isolation, verdict }) => {
    expect(judge(isolation).verdict).toBe(verdict);
  });

  it.each`
    feature                              | needs                       | managed             | custom
    ${'Managed online endpoints'}        | ${'ManagedOnlineEndpoints'} | ${'not-applicable'} | ${'fail'}
    ${'Serverless Spark'}                | ${'ServerlessSpark'}        | ${'not-applicable'} | ${'fail'}
    ${'Foundation models'}               | ${'FoundationModels'}       | ${'not-applicable'} | ${'fail'}
    ${'No-code MLflow'}                  | ${'NoCodeMlflow'}           | ${'not-applicable'} | ${'fail'}
    ${'Logs of firewall and NSG'}        | ${'NetworkLogs'}            | ${'fail'}           | ${'pass'}
    ${'Resources that do not use HTTPS'} | ${'NonHttpResources'}       | ${'fail'}           | ${'pass'}
  `(
    '$feature: $managed in a managed network, $custom in a custom one',
    ({ needs, managed, custom }) => {
      const limits: Record<string, string> = {
        ManagedOnlineEndpoints: 'legacy-endpoint-isolation',
        NetworkLogs: 'managed-network-logs',
        NonHttpResources: 'managed-network-http-only',
      };
      const check = limits[needs] ?? 'custom-network-features';
      const { outbound, ...rest } = approvedOnly();
      const unmonitored = { ...outbound, networkMonitor: false };
      expect(
        statusOf({ ...rest, outbound: unmonitored, needs: [needs] }, check),
      ).toBe(managed);
      expect(
        statusOf({ ...customExfiltrationPrevention(), needs: [needs] }, check),
      ).toBe(custom);
    },
  );

  it('prefers a managed network', () => {
    const check = 'prefer-managed-network';
    expect(statusOf(internetOutbound(), check)).toBe('pass');
    expect(statusOf(customExfiltrationPrevention(), check)).toBe('fail');
  });

  it('charges for the firewall of host rules in a managed network', () => {
    const isolation = approvedOnly();
    isolation.outbound!.rules!.push({ type: 'FQDN', fqdn: 'pypi.org' });
    expect(statusOf(isolation, 'firewall-cost')).toBe('fail');
  });

  it('lets compute with a public IP be reached, and its answers skip the firewall', () => {
    const isolation = customExfiltrationPrevention();
    isolation.compute![0].nodePublicIp = true;
    const [route] = isolation.customNetwork!.egress!.routes!;
    const [trainingSubnet] =
      isolation.customNetwork!.virtualNetworks![1].subnets!;
    expect(statusOf(isolation, 'public-ip-inbound')).toBe('fail');
    expect(statusOf(isolation, 'route-around-appliance')).toBe('fail');
    trainingSubnet.inboundRules = [
      { source: 'AzureMachineLearning', portRanges: '44224' },
    ];
    isolation.customNetwork!.egress!.routes = [
      route,
      { addressPrefix: 'AzureMachineLearning', nextHopType: 'Internet' },
    ];
    expect(statusOf(isolation, 'public-ip-inbound')).toBe('pass');
    expect(statusOf(isolation, 'route-around-appliance')).toBe('pass');
  });

  it('wants a spoke to reach the firewall in the hub', () => {
    const isolation = customExfiltrationPrevention();
    expect(statusOf(isolation, 'spoke-reaches-hub')).toBe('pass');
    for (const network of isolation.customNetwork!.virtualNetworks!) {
      network.peeredWith = [];
    }
    expect(statusOf(isolation, 'spoke-reaches-hub')).toBe('fail');
  });

  it('wants a conditional forwarder on DNS servers of one’s own', () => {
    const isolation = customExfiltrationPrevention();
    expect(statusOf(isolation, 'custom-dns-forwarders')).toBe('pass');
    isolation.customNetwork!.virtualNetworks![1].conditionalForwarders = false;
    expect(statusOf(isolation, 'custom-dns-forwarders')).toBe('fail');
  });

  it('names Storage and Front Door as read and write, unless a policy or hosts narrow them', () => {
    const isolation = customExfiltrationPrevention();
    expect(statusOf(isolation, 'write-capable-destinations')).toBe('pass');
    isolation.customNetwork!.egress!.serviceEndpointPolicyAliases = [];
    expect(judge(isolation).verdict).toBe('isolated');
    expect(statusOf(isolation, 'storage-endpoint-policy')).toBe('fail');
    expect(statusOf(isolation, 'write-capable-destinations')).toBe('fail');
  });

  it('is all right with a public workspace only under conditional access', () => {
    const check = 'public-access-conditional-access';
    expect(
      statusOf({ ...publicWorkspace(), conditionalAccess: true }, check),
    ).toBe('pass');
    expect(
      statusOf({ ...publicWorkspace(), conditionalAccess: false }, check),
    ).toBe('fail');
  });

  it('counts an address for each instance, node and private endpoint', () => {
    const isolation = customExfiltrationPrevention();
    const nodes = (maxNodes: number) => [
      {
        name: 'cpu',
        type: 'AmlCompute',
        maxNodes,
        nodePublicIp: false,
        sshPublicAccess: false,
        subnetId: subnetId('spoke', 'training'),
      },
    ];
    isolation.customNetwork!.virtualNetworks![1].subnets = [
      subnet('training', 'training', '10.1.1.0/24'),
    ];
    expect(
      statusOf({ ...isolation, compute: nodes(252) }, 'subnet-addresses'),
    ).toBe('fail');
    expect(
      statusOf({ ...isolation, compute: nodes(251) }, 'subnet-addresses'),
    ).not.toBe('fail');
  });

  it('puts everything in one region', () => {
    const isolation = customExfiltrationPrevention();
    isolation.customNetwork!.virtualNetworks![0].region = 'northeurope';
    expect(statusOf(isolation, 'one-region')).toBe('fail');
  });
});
