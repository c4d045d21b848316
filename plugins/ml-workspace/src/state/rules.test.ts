import {
  OutboundRule,
  Policy,
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
  readFacts,
} from '@ringfence/engine';
import { csvOf, ruleRowsOf } from '.';

const rowsOf = (
  isolation: WorkspaceIsolation,
  policy: Policy = baselinePolicy,
) => ruleRowsOf(readFacts(isolation), evaluate(isolation, policy));

const managed = (rules: OutboundRule[]): WorkspaceIsolation => ({
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
});

describe('what a row says of data leaving', () => {
  it.each<[OutboundRule, string]>([
    [{ type: 'fqdn', fqdn: 'nowhere.example.org' }, 'unclassified'],
    [{ type: 'FQDN' }, 'not-known'],
    [{ type: 'ServiceTag', serviceTag: 'Storage' }, 'write-capable'],
    [{ type: 'ServiceTag' }, 'not-known'],
    [{ type: 'PrivateEndpoint' }, 'private'],
    [{ type: 'FQDN', fqdn: 'a.org', action: 'Deny' }, 'refused'],
    [{ type: 'Carrier pigeon' }, 'not-known'],
  ])('of %j is %s', (rule, cls) => {
    expect(rowsOf(managed([rule])).own?.[0].cls).toBe(cls);
  });

  it('follows what the organisation calls write-capable', () => {
    const rule = { type: 'FQDN', fqdn: 'nowhere.example.org' };
    const policy = {
      ...baselinePolicy,
      destinations: {
        ...baselinePolicy.destinations,
        writeCapable: ['nowhere.example.org'],
      },
    };
    const [row, other] = rowsOf(
      managed([rule, { type: 'FQDN', fqdn: 'other.example.org' }]),
      policy,
    ).own!;
    expect(row.cls).toBe('write-capable');
    expect(other.cls).toBe('unclassified');
  });

  it('says that a service endpoint policy limits storage of its own region', () => {
    const custom: WorkspaceIsolation = {
      region: 'westeurope',
      inbound: { publicNetworkAccess: 'Disabled' },
      outbound: { isolationMode: 'Disabled' },
      compute: [],
      endpoints: [],
      customNetwork: {
        virtualNetworks: [
          {
            region: 'westeurope',
            addressSpace: ['10.1.0.0/16'],
            peeredWith: [],
            subnets: [
              {
                purpose: 'training',
                serviceEndpoints: ['Microsoft.Storage'],
                networkSecurityGroup: false,
              },
            ],
          },
        ],
        egress: {
          filter: 'Firewall',
          defaultAction: 'Deny',
          natGateway: false,
          routes: [
            { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' },
          ],
          serviceEndpointPolicyAliases: ['/services/Azure/MachineLearning'],
          rules: ['Storage.westeurope', 'Storage'].map(serviceTag => ({
            type: 'ServiceTag',
            serviceTag,
            addressPrefixes: [],
          })),
        },
      },
    };
    const [regional, everywhere] = rowsOf(custom).own ?? [];
    expect(regional.cls).toBe('limited');
    expect(everywhere.cls).toBe('write-capable');
    const idle = { ...custom, outbound: { ...managed([]).outbound } };
    expect(rowsOf(idle).own?.[0].cls).toBe('write-capable');
  });

  it('tells no list from an empty one', () => {
    expect(rowsOf({})).toEqual({ own: undefined, azure: undefined });
    expect(rowsOf(managed([]))).toEqual({ own: [], azure: undefined });
  });
});

describe('a table as CSV', () => {
  it('quotes what needs it, and runs nothing in a spreadsheet', () => {
    expect(
      csvOf([
        ['name', 'a,b'],
        ['say "no"', '=HYPERLINK("x")'],
      ]),
    ).toBe('name,"a,b"\r\n"say ""no""","\'=HYPERLINK(""x"")"\r\n');
  });
});
