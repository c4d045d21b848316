import { SUBSCRIPTION, approvedOnly } from '@ringfence/testing';
import { deployedResources } from '../arm';
import { printArm } from './arm';
import { printBicep } from './bicep';
import {
  Blueprint,
  BlueprintResource,
  IdOf,
  OutputOf,
  ParameterOf,
  makeBlueprint,
} from './blueprint';
import {
  comparable,
  landingZone,
  loweredFiles,
} from './__testUtils__/templates';

const inGroup = (resourceGroup: string) => ({
  subscriptionId: SUBSCRIPTION,
  resourceGroup,
});

const resource = (
  symbol: string,
  type: string,
  changes: Partial<BlueprintResource>,
): BlueprintResource => ({
  symbol,
  type,
  apiVersion: '2025-05-01',
  name: symbol,
  place: inGroup('rg-ml'),
  id: symbol,
  pointer: '',
  section: 'network',
  why: 'It is there for this test',
  takesTags: false,
  properties: {},
  dependsOn: [],
  ...changes,
});

/** A workspace with what points out of its group, and into it. */
function blueprint(): Blueprint {
  const made = makeBlueprint(approvedOnly(), landingZone);
  const { workspace } = made;
  const size = made.parameters[0];
  const hub = resource('hub', 'Microsoft.Network/virtualNetworks', {
    place: inGroup('rg-hub'),
    location: 'region',
  });
  const spoke = resource('spoke', 'Microsoft.Network/virtualNetworks', {
    place: inGroup('rg-net'),
    location: 'region',
    takesTags: true,
    properties: { flowTimeoutInMinutes: new ParameterOf(size) },
  });
  const peering = resource(
    'hubToSpoke',
    'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
    {
      place: inGroup('rg-hub'),
      parent: hub,
      properties: { remoteVirtualNetwork: { id: new IdOf(spoke) } },
    },
  );
  const role = resource('role', 'Microsoft.Authorization/roleAssignments', {
    apiVersion: '2022-04-01',
    scope: spoke,
    properties: {
      principalId: new OutputOf(workspace, ['identity', 'principalId']),
    },
  });
  const lock = resource('lock', 'Microsoft.Authorization/locks', {
    apiVersion: '2020-05-01',
    scope: workspace,
    properties: { level: 'CanNotDelete' },
    dependsOn: [peering],
  });
  const table = resource('table', 'Microsoft.Network/routeTables', {
    properties: { first: new OutputOf(spoke, ['properties', 'subnets', 0]) },
  });
  return {
    ...made,
    resources: [hub, spoke, ...made.resources, peering, role, lock, table],
  };
}

const textOf = (
  files: readonly { path: string; content: string }[],
  at: string,
) => files.find(({ path }) => path === at)?.content ?? '';

describe('resources of several groups', () => {
  const bicep = printBicep(blueprint(), {}).files;
  const arm = printArm(blueprint(), {}).files;
  const main = textOf(bicep, 'main.bicep');

  it('are a module for each group, which Bicep hands what it needs', () => {
    expect(bicep.map(({ path }) => path)).toEqual([
      'main.bicep',
      'main.bicepparam',
      'modules/private-endpoint.bicep',
      'modules/network.bicep',
      'modules/network-rg-net.bicep',
      'modules/network-rg-hub.bicep',
    ]);
    expect(main).toContain(`  scope: resourceGroup('${SUBSCRIPTION}', 'rg-net')
  params: {
    location: location
    tags: tags
    vmSize: vmSize
    workspaceIdentityPrincipalId: workspace.identity.principalId
  }`);
    expect(main).toContain('spokeId: networkRgNetModule.outputs.spokeId');
    expect(main).toContain('first: networkRgNetModule.outputs.spokeSubnets0');
    expect(main).toContain(`  scope: workspace
  name: 'lock'
  dependsOn: [
    networkRgHubModule
  ]`);
  });

  it('name their parent by what stands already, where another file makes it', () => {
    expect(textOf(bicep, 'modules/network-rg-hub.bicep')).toContain(
      `resource hub 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
  name: 'hub'
}

// It is there for this test
resource hubToSpoke 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
  parent: hub`,
    );
    expect(main).toContain(`  dependsOn: [
    networkModule
  ]`);
  });

  it('are deployments of their own in a template, which wait for one another', () => {
    const template = JSON.parse(textOf(arm, 'main.json'));
    const waits = (template.resources as Record<string, unknown>[])
      .filter(({ type }) => type === 'Microsoft.Resources/deployments')
      .map(({ name, resourceGroup, dependsOn }) => [
        name,
        resourceGroup,
        dependsOn,
      ]);
    const id = (group: string, name: string) =>
      `[resourceId('${SUBSCRIPTION}', '${group}', 'Microsoft.Resources/deployments', '${name}')]`;
    expect(waits).toEqual([
      ['mlw-fraud-network', 'rg-hub', undefined],
      [
        'mlw-fraud-network-rg-net',
        'rg-net',
        [
          "[resourceId('Microsoft.MachineLearningServices/workspaces', 'mlw-fraud')]",
        ],
      ],
      [
        'mlw-fraud-network-rg-hub',
        'rg-hub',
        [
          id('rg-hub', 'mlw-fraud-network'),
          id('rg-net', 'mlw-fraud-network-rg-net'),
        ],
      ],
    ]);
  });

  it('come to the same in both', () => {
    const known = (template: unknown) =>
      comparable(deployedResources(template)).map(
        ({ type, name, presence }) => ({
          type,
          name,
          presence,
        }),
      );
    expect(known(loweredFiles(bicep).template)).toEqual(
      known(JSON.parse(textOf(arm, 'main.json'))),
    );
  });
});
