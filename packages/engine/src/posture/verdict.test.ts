import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
  privateResource,
  publicWorkspace,
} from '@ringfence/testing';
import { baselinePolicy } from '../policy';
import { WorkspaceIsolation } from '../model';
import { evaluate } from './evaluate';

const judge = (isolation: WorkspaceIsolation) =>
  evaluate(isolation, baselinePolicy);

describe('the scenarios of the network overview and the planning guide', () => {
  it('calls a workspace without any virtual network exposed', () => {
    expect(judge(noVirtualNetwork()).verdict).toBe('exposed');
  });

  it('calls a public workspace with all other resources in a network partially isolated', () => {
    expect(judge(publicWorkspace()).verdict).toBe('partially-isolated');
  });

  it('calls everything in a network with internet egress isolated', () => {
    expect(judge(internetOutbound()).verdict).toBe('isolated');
  });

  it('calls approved outbound only with private endpoints exfiltration-protected', () => {
    expect(judge(approvedOnly()).verdict).toBe('exfiltration-protected');
  });

  it('calls a custom network with exfiltration prevention exfiltration-protected', () => {
    expect(judge(customExfiltrationPrevention()).verdict).toBe(
      'exfiltration-protected',
    );
  });
});

describe('the verdict table, first row that holds', () => {
  it('is invalid with level 0 as soon as one constraint fails', () => {
    const posture = judge({
      ...approvedOnly(),
      workspace: { ...approvedOnly().workspace, name: 'x' },
    });
    expect(posture).toMatchObject({ verdict: 'invalid', level: 0 });
  });

  it('lists an unknown constraint and is not blocked by it', () => {
    const posture = judge({ ...approvedOnly(), workspace: undefined });
    expect(posture.verdict).toBe('exfiltration-protected');
    expect(
      posture.results.find(result => result.check === 'workspace-name'),
    ).toMatchObject({ status: 'unknown' });
  });

  it('is isolated with inbound closed, resources and compute at least partial', () => {
    const posture = judge({
      ...customExfiltrationPrevention(),
      resources: {
        ...approvedOnly().resources,
        storage: [
          {
            publicNetworkAccess: 'Enabled',
            defaultAction: 'Deny',
            ipRules: [],
          },
        ],
      },
      compute: [
        {
          name: 'aks',
          type: 'AKS',
          inVirtualNetwork: true,
          loadBalancerType: 'InternalLoadBalancer',
          privateCluster: false,
        },
      ],
    });
    expect(posture.lanes.resources.state).toBe('partial');
    expect(posture.lanes.compute.state).toBe('partial');
    expect(posture).toMatchObject({ verdict: 'isolated', level: 2 });
  });

  it('is partially isolated while inbound is closed and compute is open', () => {
    const posture = judge({
      ...approvedOnly(),
      compute: [{ type: 'Serverless', nodePublicIp: true }],
    });
    expect(posture).toMatchObject({ verdict: 'partially-isolated', level: 1 });
  });

  it('is partially isolated while inbound is open and resources are closed', () => {
    const posture = judge({
      ...approvedOnly(),
      inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
    });
    expect(posture.verdict).toBe('partially-isolated');
  });

  it('is exposed when inbound is open at its best and nothing is known of resources', () => {
    const posture = judge({
      inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
    });
    expect(posture).toMatchObject({ verdict: 'exposed', level: 0 });
  });

  it('is unknown when nothing is known', () => {
    expect(judge({})).toMatchObject({ verdict: 'unknown', level: 0 });
  });
});

describe('heldBackBy', () => {
  it('names the unknown facts that would raise the level', () => {
    const { inbound, ...rest } = approvedOnly();
    expect(judge(rest).heldBackBy).toEqual([
      {
        pointer: '/inbound/publicNetworkAccess',
        boundary: 'inbound',
        label: 'whether public access to the workspace is on',
      },
    ]);
  });

  it('does not name a fact that changes nothing', () => {
    const { keyVault, ...resources } = publicWorkspace().resources!;
    const posture = judge({
      ...publicWorkspace(),
      resources: { ...resources, storage: [privateResource('blob')] },
    });
    expect(posture.lanes.resources.state).toBe('unknown');
    expect(posture.verdict).toBe('exposed');
    expect(posture.heldBackBy.map(held => held.pointer)).toEqual([
      '/resources/keyVault',
    ]);
    const open = judge({
      ...publicWorkspace(),
      resources: {
        ...resources,
        storage: [{ publicNetworkAccess: 'Enabled', defaultAction: 'Allow' }],
      },
    });
    expect(open.verdict).toBe('exposed');
    expect(open.heldBackBy).toEqual([]);
  });

  it('is empty when everything is known', () => {
    expect(judge(approvedOnly()).heldBackBy).toEqual([]);
  });
});
