import { JsonObject } from '@backstage/types';
import { catalogsOfEachTest } from './__testUtils__/catalog';
import { aWorkspace } from './__testUtils__/workspaces';

const owner = 'group:default/data-science';

describe('the model layer', () => {
  const startAny = catalogsOfEachTest();
  const written = (name: string, spec: object) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: { type: 'ml-workspace', owner, ...spec },
  });
  const foreign = [
    written('good', {
      isolation: aWorkspace('good', 'internal'),
      system: 'fraud',
      dependsOn: ['resource:stfraud'],
      dependencyOf: ['component:shop'],
    }),
    written('wrong', { isolation: { inbound: { publicNetworkAccess: true } } }),
    written('misspelt', { isolation: { inbond: {} } }),
    written('silent', {}),
    {
      ...written('database', {}),
      spec: { type: 'database', owner, isolation: 7 },
    },
  ];
  const refs = (...names: string[]) =>
    names.map(name => `resource:default/${name}`);
  const start = (mlWorkspace: JsonObject) =>
    startAny({
      foreign,
      waitsFor: refs('good', 'silent', 'database'),
      config: { catalog: { providers: { mlWorkspace } } },
    });

  it('refuses a wrong isolation, and leaves relations and other types as they were', async () => {
    const catalog = await start({ modelLayer: true });
    const good = await catalog.portal.entity('resource:default/good', entity =>
      Boolean(entity.relations?.length),
    );

    expect(good.relations).toEqual([
      { type: 'dependencyOf', targetRef: 'component:default/shop' },
      { type: 'dependsOn', targetRef: 'resource:default/stfraud' },
      { type: 'ownedBy', targetRef: owner },
      { type: 'partOf', targetRef: 'system:default/fraud' },
    ]);
    for (const ref of refs('wrong', 'misspelt')) {
      expect(await catalog.portal.find(ref)).toBeUndefined();
    }
  });

  it('takes everything where it is not asked for', async () => {
    const catalog = await start({});
    for (const ref of refs('good', 'wrong', 'misspelt')) {
      expect(await catalog.portal.entity(ref)).toBeDefined();
    }
  });
});
