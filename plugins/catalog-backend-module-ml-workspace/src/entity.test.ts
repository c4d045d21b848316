import { isMlWorkspace } from '@ringfence/backstage-plugin-ml-workspace-common';
import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import { workspaceEntity } from './entity';
import { aChange } from './__testUtils__/changes';

describe('workspaceEntity', () => {
  it('is a small Resource that says which workspace it is and how isolated', () => {
    const change = aChange(7, { description: 'Scores card payments' });

    const entity = workspaceEntity(change, {
      omitAnnotations: new Set(),
    });

    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        namespace: 'default',
        name: 'fraud-7-0a1b2c3d',
        title: 'fraud-7',
        description: 'Scores card payments',
        annotations: {
          'backstage.io/managed-by-location': `ml-workspace:${change.workspaceId}`,
          'backstage.io/managed-by-origin-location': `ml-workspace:${change.workspaceId}`,
          'ml-workspace/id': change.workspaceId,
          'ml-workspace/verdict': 'isolated',
          'ml-workspace/basis': 'requested',
          'ml-workspace/isolation-mode': 'AllowOnlyApprovedOutbound',
          'ml-workspace/data-classification': 'confidential',
          'management.azure.com/resourceId': change.workspaceId,
          'management.azure.com/subscriptionId':
            '00000000-0000-0000-0000-000000000001',
          'management.azure.com/location': 'westeurope',
        },
      },
      spec: { type: 'ml-workspace', owner: 'group:default/data-science' },
    });
    expect(isMlWorkspace(entity)).toBe(true);
    expect(() => entityEnvelopeSchemaValidator()(entity)).not.toThrow();
  });

  it('takes name and namespace from the stored ref, not from the workspace', () => {
    const { metadata } = workspaceEntity(
      aChange(1, { entityRef: 'resource:machine-learning/old-name-12345678' }),
      { omitAnnotations: new Set() },
    );

    expect(metadata).toMatchObject({
      namespace: 'machine-learning',
      name: 'old-name-12345678',
      title: 'fraud-1',
    });
  });

  it('leaves out what is not known', () => {
    const { metadata } = workspaceEntity(
      aChange(1, { region: undefined, dataClassification: undefined }),
      { omitAnnotations: new Set() },
    );

    expect(metadata).not.toHaveProperty('description');
    expect(Object.keys(metadata.annotations ?? {})).not.toEqual(
      expect.arrayContaining(['management.azure.com/location']),
    );
  });

  it('tells no part of the ARM id once the annotations that carry it are left out', () => {
    const entity = workspaceEntity(aChange(1), {
      omitAnnotations: new Set([
        'ml-workspace/id',
        'management.azure.com/resourceId',
        'management.azure.com/subscriptionId',
      ]),
    });

    expect(JSON.stringify(entity)).not.toContain('subscriptions');
    expect(
      entity.metadata.annotations?.['backstage.io/managed-by-location'],
    ).toBe('ml-workspace:default/fraud-1-0a1b2c3d');
  });

  it('belongs to its system, and depends on resources only where they are wanted', () => {
    const vault =
      '/subscriptions/s/resourcegroups/rg/providers/microsoft.keyvault/vaults/kv';
    const change = aChange(1, {
      system: 'system:default/fraud',
      dependsOn: [vault],
    });
    const omitAnnotations = new Set<string>();
    const naming = { kind: 'Resource', namespace: 'azure', name: '{name}' };

    expect(workspaceEntity(change, { omitAnnotations }).spec).toEqual({
      type: 'ml-workspace',
      owner: 'group:default/data-science',
      system: 'system:default/fraud',
    });
    const settings = { omitAnnotations, dependencies: naming };
    expect(workspaceEntity(change, settings).spec?.dependsOn).toEqual([
      'resource:azure/kv',
    ]);
    expect(workspaceEntity(aChange(2), settings).spec).not.toHaveProperty(
      'dependsOn',
    );
  });
});
