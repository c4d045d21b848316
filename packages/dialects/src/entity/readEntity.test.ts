import { readEntity } from './readEntity';

const entity = (annotations: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'mlw-a-12345678', title: 'MLW-A', annotations },
  spec: { type: 'ml-workspace', owner: 'group:default/a' },
});

describe('a catalog entity', () => {
  it('states which workspace it is, its mode and its data', () => {
    const { subjects } = readEntity(
      entity({
        'ml-workspace/id':
          '/subscriptions/s/resourcegroups/rg/providers/microsoft.machinelearningservices/workspaces/mlw-a',
        'ml-workspace/isolation-mode': 'AllowInternetOutbound',
        'ml-workspace/data-classification': 'internal',
        'ml-workspace/verdict': 'isolated',
        'management.azure.com/location': 'westeurope',
      }),
    );
    expect(subjects[0]).toMatchObject({ type: 'workspace', name: 'MLW-A' });
    expect(subjects[0].isolation).toEqual({
      workspace: { subscriptionId: 's', resourceGroup: 'rg', name: 'MLW-A' },
      region: 'westeurope',
      outbound: { isolationMode: 'AllowInternetOutbound' },
      dataClassification: 'internal',
    });
    expect(subjects[0].places['/outbound/isolationMode']).toBe(
      '/metadata/annotations/ml-workspace~1isolation-mode',
    );
  });

  it('without annotations leaves everything else not known', () => {
    expect(readEntity(entity({})).subjects[0].isolation).toEqual({
      workspace: { name: 'MLW-A' },
    });
  });

  it('of another kind is none of its business', () => {
    const other = { ...entity({}), spec: { type: 'database' } };
    expect(readEntity(other).subjects).toEqual([]);
    expect(readEntity(null).subjects).toEqual([]);
  });
});
