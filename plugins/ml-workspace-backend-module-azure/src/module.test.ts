import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  MlWorkspaceReadingSource,
  mlWorkspaceReadingsExtensionPoint,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import mlWorkspaceModuleAzure from '.';

const sourcesWith = async (azure?: object) => {
  const sources: MlWorkspaceReadingSource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        mlWorkspaceReadingsExtensionPoint,
        {
          addSource: (source: MlWorkspaceReadingSource) => sources.push(source),
        },
      ],
    ] as never,
    features: [
      mlWorkspaceModuleAzure,
      mockServices.rootConfig.factory({
        data: azure ? { mlWorkspace: { azure } } : {},
      } as never),
    ],
  });
  await backend.stop();
  return sources;
};

const TENANTS = [
  '72f988bf-0000-4000-8000-2d7cd011db47',
  '72f988bf-0000-4000-8000-2d7cd011db48',
];

describe('the module', () => {
  it('reads nothing where nothing is configured', async () => {
    expect(await sourcesWith()).toEqual([]);
  });

  it('adds a source for each tenant, which says what it reads', async () => {
    const sources = await sourcesWith({
      tenants: TENANTS.map(tenantId => ({
        tenantId,
        managedIdentity: true,
        scopes: { managementGroups: ['contoso'] },
      })),
    });
    expect(sources.map(({ name }) => name)).toEqual(
      TENANTS.map(id => `Azure, tenant ${id}`),
    );
    expect(sources[0].describe()).toEqual({
      scopes: ['/providers/Microsoft.Management/managementGroups/contoso'],
      every: 'PT900S',
      isDouble: false,
    });
  });

  it('says that a double answers', async () => {
    const [source] = await sourcesWith({
      tenants: [{ tenantId: TENANTS[0], managedIdentity: true }],
      endpoints: {
        authorityHost: 'https://localhost:4000',
        resourceManager: 'https://localhost:4000',
      },
    });
    expect(source.describe().isDouble).toBe(true);
    expect(source.name).toContain('double');
  });
});
