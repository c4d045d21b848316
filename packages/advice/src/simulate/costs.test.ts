import { WorkspaceIsolation, readFacts } from '@ringfence/engine';
import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
} from '@ringfence/testing';
import { edited, known } from '../__testUtils__/changes';
import { costDriversOf } from './costs';

const drivers = (isolation: WorkspaceIsolation) =>
  Object.fromEntries(
    costDriversOf(readFacts(isolation)).map(({ id, count }) => [
      id,
      count ?? true,
    ]),
  );

const pypi = { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' };

describe('cost drivers', () => {
  it('name the firewall from the first host rule on, with its SKU', () => {
    expect(drivers(known())).not.toHaveProperty('managed-firewall-standard');
    const withHost = edited(known(), { '/outbound/rules': [pypi] });
    expect(drivers(withHost)).toHaveProperty('managed-firewall-standard');
    expect(
      drivers(edited(withHost, { '/outbound/firewallSku': 'basic' })),
    ).toHaveProperty('managed-firewall-basic');
    expect(
      drivers({ outbound: { ...withHost.outbound, firewallSku: undefined } }),
    ).toHaveProperty('managed-firewall');
  });

  it('count the private endpoints Azure makes by mode, and those of rules', () => {
    expect(drivers(known())['managed-private-endpoints']).toBe(6);
    const open = edited(internetOutbound(), {
      '/inbound/publicNetworkAccess': 'Enabled',
      '/resources/storage/0/publicNetworkAccess': 'Enabled',
    });
    expect(drivers(open)['managed-private-endpoints']).toBe(2);
    expect(
      drivers(noVirtualNetwork())['managed-private-endpoints'],
    ).toBeUndefined();
  });

  it('count private endpoints of one’s own, and those another network has already', () => {
    expect(drivers(approvedOnly())['private-endpoints']).toBe(5);
    const doubled = edited(known(), {
      '/resources/keyVault/0/privateEndpoints': [
        { subresource: 'vault', status: 'Approved', subnetId: 'a' },
        { subresource: 'Vault', status: 'Approved', subnetId: 'b' },
      ],
    });
    expect(drivers(doubled)).toMatchObject({
      'private-endpoints': 6,
      'doubled-private-endpoints': 1,
    });
  });

  it('name one’s own firewall and NAT gateway, and a rule set is neither', () => {
    const custom = customExfiltrationPrevention();
    expect(drivers(custom)).toHaveProperty('own-firewall');
    const other = edited(custom, {
      '/customNetwork/egress/filter': 'NetworkSecurityGroup',
      '/customNetwork/egress/natGateway': true,
    });
    expect(drivers(other)).toHaveProperty('nat-gateway');
    expect(Object.keys(drivers(other)).join()).not.toContain('own-');
  });

  it('name the Premium registry, compute and serving by their number', () => {
    const busy = edited(known(), {
      '/compute': [
        { name: 'cpu', type: 'AmlCompute', maxNodes: 4 },
        { name: 'gpu', type: 'AmlCompute', maxNodes: 2 },
        { name: 'anna', type: 'ComputeInstance' },
        { name: 'aks', type: 'Kubernetes' },
      ],
    });
    expect(drivers(busy)).toMatchObject({
      'premium-registry': 1,
      'cluster-nodes': 6,
      'compute-instances': 1,
      'kubernetes-clusters': 1,
      'managed-online-endpoints': 1,
    });
  });

  it('name the gateway towards resources outside Azure', () => {
    const rule = {
      name: 'onprem',
      type: 'PrivateEndpoint',
      serviceResourceId:
        '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.Network/applicationGateways/agw',
      subresourceTarget: 'appGwPrivateFrontendIpIPv4',
    };
    expect(
      drivers(edited(known(), { '/outbound/rules': [rule] })),
    ).toHaveProperty('application-gateway');
  });

  it('are none where nothing is known', () => {
    expect(costDriversOf(readFacts({}))).toEqual([]);
  });
});
