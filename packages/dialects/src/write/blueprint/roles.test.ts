import { WorkspaceIsolation } from '@ringfence/engine';
import { approvedOnly, subnetId } from '@ringfence/testing';
import { makeBlueprint } from './makeBlueprint';
import { OutputOf } from './blueprint';

const blueprintOf = (isolation: WorkspaceIsolation) =>
  makeBlueprint(isolation, {
    privateEndpointSubnetId: subnetId('spoke', 'pe'),
  });

const rolesOf = (isolation: WorkspaceIsolation) =>
  blueprintOf(isolation).resources.filter(({ type }) =>
    type.endsWith('/roleAssignments'),
  );

describe('a workspace with closed storage', () => {
  it('may look up the endpoints that lead to it', () => {
    const roles = rolesOf(approvedOnly());
    expect(roles.map(({ scope }) => scope!.type)).toEqual([
      'Microsoft.Network/privateEndpoints',
      'Microsoft.Network/privateEndpoints',
    ]);
    expect(roles[0].properties.principalId).toEqual(
      new OutputOf(blueprintOf(approvedOnly()).workspace, [
        'identity',
        'principalId',
      ]),
    );
  });

  it('has names that are GUIDs, each its own and the same each time', () => {
    const names = rolesOf(approvedOnly()).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(names).toEqual(rolesOf(approvedOnly()).map(({ name }) => name));
    for (const name of names) {
      expect(name).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });

  it('reads its data by the identity that it is given', () => {
    const roles = rolesOf(
      approvedOnly({
        datastoreManagedIdentity: true,
        identity: 'UserAssigned',
      }),
    );
    expect(roles.map(({ scope }) => scope!.type).slice(2)).toEqual([
      'Microsoft.Storage/storageAccounts',
      'Microsoft.Storage/storageAccounts',
    ]);
    expect(roles[2].properties.principalId).toMatchObject({
      path: ['properties', 'principalId'],
    });
  });
});

describe('a lock', () => {
  const locked = (scope: string) =>
    blueprintOf(approvedOnly({ locks: [{ level: 'CanNotDelete', scope }] }));
  const group =
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml';

  it('comes after everything that it is on', () => {
    const { resources } = locked(group);
    const lock = resources.at(-1)!;
    expect(lock.name).toBe('lock-rg-ml');
    expect(lock.scope).toBeUndefined();
    expect(lock.dependsOn).not.toEqual([]);
  });

  it('is on one resource where it names that', () => {
    const { resources, workspace } = locked(
      `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw-fraud`,
    );
    expect(resources.at(-1)!.scope).toMatchObject({ name: workspace.name });
  });

  it('is refused on what the files do not make', () => {
    expect(() => locked(`${group}-other`)).toThrow('/locks/0/scope');
  });
});

describe('a cloud of its own', () => {
  it.each([
    ['AzureUSGovernment', 'privatelink.api.ml.azure.us'],
    ['AzureChinaCloud', 'privatelink.api.ml.azure.cn'],
  ])('%s has its own zones', (cloud, zone) => {
    const isolation = approvedOnly({ cloud });
    delete isolation.inbound!.privateEndpoints![0].privateDnsZones;
    expect(blueprintOf(isolation).resources.map(({ name }) => name)).toContain(
      zone,
    );
  });
});

describe('a project', () => {
  const hubId =
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/hub';

  it('has its hub’s network and resources, and none of its own', () => {
    const { workspace } = blueprintOf({
      ...approvedOnly({ workspace: { kind: 'Project', hubId } }),
      resources: {},
    });
    expect(workspace.properties).toMatchObject({ hubResourceId: hubId });
    expect(workspace.properties).not.toHaveProperty('managedNetwork');
    expect(workspace.properties).not.toHaveProperty('storageAccount');
  });
});
