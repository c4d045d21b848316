import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkspaceIsolation } from '../model';
import { baselinePolicy } from '../policy';
import { evaluate } from '../posture';
import { getCheck } from './registry';

const judge = (isolation: WorkspaceIsolation) =>
  evaluate(isolation, baselinePolicy);
const statusOf = (check: string, isolation: WorkspaceIsolation) =>
  judge(isolation).results.find(result => result.check === check)?.status;
const inbound = (value: WorkspaceIsolation['inbound']): WorkspaceIsolation => ({
  ...approvedOnly(),
  inbound: value,
});

describe('An outbound private endpoint rule is not inbound isolation', () => {
  it('leaves a workspace with such a rule and public access open', () => {
    const isolation = inbound({
      publicNetworkAccess: 'Enabled',
      ipRules: [],
    });
    expect(isolation.outbound?.rules?.[0].type).toBe('PrivateEndpoint');
    expect(judge(isolation).lanes.inbound.state).toBe('open');
    expect(statusOf('public-access-restricted', isolation)).toBe('fail');
  });

  it('leaves nobody a way in where such a rule is all there is', () => {
    const isolation = inbound({
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [],
    });
    expect(statusOf('locked-out', isolation)).toBe('fail');
  });
});

describe('Compute in a managed network needs no subnet', () => {
  const on = (compute: WorkspaceIsolation['compute']) => ({
    ...approvedOnly(),
    compute,
  });

  it('is no finding on a cluster, nor on an attached service that is not known to be closed', () => {
    const isolation = on([
      {
        name: 'cpu',
        type: 'AmlCompute',
        nodePublicIp: false,
        sshPublicAccess: false,
        subnetId: '',
      },
      { name: 'lake', type: 'Databricks', nodePublicIp: false, subnetId: '' },
    ]);
    expect(
      judge(isolation).results.filter(
        ({ boundary, nature, status }) =>
          boundary === 'compute' && nature !== 'advice' && status === 'fail',
      ),
    ).toEqual([]);
    expect(judge(isolation).lanes.compute.state).toBe('unknown');
    expect(statusOf('managed-network-subnet', isolation)).toBe('pass');
  });

  it('is a finding where a subnet is named after all', () => {
    const isolation = on([{ type: 'AmlCompute', subnetId: '/subnets/ml' }]);
    expect(statusOf('managed-network-subnet', isolation)).toBe('fail');
  });
});

describe('Missing public access is unknown', () => {
  const isolation = inbound({
    ipRules: [],
    privateEndpoints: [{ status: 'Approved' }],
  });

  it('neither passes nor fails', () => {
    expect(statusOf('public-access-stated', isolation)).toBe('unknown');
    expect(statusOf('public-access-restricted', isolation)).toBe('unknown');
  });

  it('holds the verdict back and is not enough for policy', () => {
    const { lanes, heldBackBy, compliance } = judge(isolation);
    expect(lanes.inbound.state).toBe('unknown');
    expect(heldBackBy.map(({ pointer }) => pointer)).toContain(
      '/inbound/publicNetworkAccess',
    );
    expect(compliance.meets).toBe('unknown');
  });
});

describe('An audit of the isolation mode is evidence only with its parameter', () => {
  it('calls no managed network open and approved outbound only closed', () => {
    expect(judge(noVirtualNetwork()).lanes.outbound.state).toBe('open');
    expect(judge(approvedOnly()).lanes.outbound.state).toBe('closed');
    expect(statusOf('internet-outbound', approvedOnly())).toBe('pass');
    expect(statusOf('internet-outbound', noVirtualNetwork())).not.toBe('pass');
  });

  it('names the definition only together with its parameter', () => {
    expect(getCheck('internet-outbound')?.enforcedBy).toMatch(
      /6ddb1705.*isolationMode parameter/,
    );
  });
});

describe('One DNS zone of two is not enough', () => {
  const zones = (cloud: string, ...privateDnsZones: string[]) => ({
    ...inbound({
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [{ status: 'Approved', privateDnsZones }],
    }),
    cloud,
  });

  it.each([
    [
      'AzureCloud',
      'privatelink.api.azureml.ms',
      'privatelink.notebooks.azure.net',
    ],
    [
      'AzureUSGovernment',
      'privatelink.api.ml.azure.us',
      'privatelink.notebooks.usgovcloudapi.net',
    ],
    [
      'AzureChinaCloud',
      'privatelink.api.ml.azure.cn',
      'privatelink.notebooks.chinacloudapi.cn',
    ],
  ])('fails with either zone of %s and passes with both', (cloud, api, nb) => {
    expect(statusOf('both-dns-zones', zones(cloud, api))).toBe('fail');
    expect(statusOf('both-dns-zones', zones(cloud, nb))).toBe('fail');
    expect(statusOf('both-dns-zones', zones(cloud, api, nb))).toBe('pass');
  });
});

describe('Selected addresses are neither open nor closed', () => {
  const listed = (ipRules?: string[]) =>
    judge(inbound({ publicNetworkAccess: 'Enabled', ipRules })).lanes.inbound;

  it('is partly closed with a few addresses', () => {
    expect(listed(['203.0.113.0/24']).state).toBe('partial');
  });

  it('is open with a list that covers the internet', () => {
    expect(listed(['0.0.0.0/1', '128.0.0.0/1']).state).toBe('open');
  });

  it('is not known where the list cannot be read', () => {
    expect(listed()).toMatchObject({ worst: 'open', best: 'partial' });
  });
});

describe('A private workspace does not make its storage private', () => {
  const openStorage: WorkspaceIsolation = {
    ...approvedOnly(),
    highBusinessImpact: false,
    resources: {
      ...approvedOnly().resources,
      storage: [{ publicNetworkAccess: 'Enabled', defaultAction: 'Allow' }],
    },
  };

  it('shows open storage whatever the business impact', () => {
    expect(judge(openStorage).lanes.resources.state).toBe('open');
    expect(statusOf('resources-public-access', openStorage)).toBe('fail');
    expect(judge(openStorage).verdict).toBe('partially-isolated');
  });
});

it('has a section here for each of docs/scanners.md', () => {
  const found = (file: string, pattern: RegExp) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, text]) => text);
  const page = resolve(__dirname, '../../../../docs/scanners.md');
  expect(found(page, /^## (.*)$/gm)).toEqual(
    found(__filename, /^describe\('(.*)',/gm),
  );
});
