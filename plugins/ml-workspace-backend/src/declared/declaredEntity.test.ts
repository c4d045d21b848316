import { SUBSCRIPTION } from '@ringfence/testing';
import { declaring } from '../__testUtils__/declared';
import { approvedOnly } from '../__testUtils__/isolations';
import { declaredEntity } from './declaredEntity';

const ARM_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/RG-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-a`;
const { workspace: _, ...nameless } = approvedOnly();

const fieldsOf = (entity: ReturnType<typeof declaring>) =>
  declaredEntity(entity)?.problem?.fields;

describe('declaredEntity', () => {
  it('knows the workspace by what the isolation says', () => {
    const read = declaredEntity(declaring('mlw-a'));
    expect(read).toMatchObject({
      entityRef: 'resource:default/mlw-a',
      owner: 'group:default/team-a',
      declaration: {
        identity: {
          subscriptionId: SUBSCRIPTION,
          resourceGroup: 'rg-ml',
          name: 'mlw-a',
        },
        armId: ARM_ID.toLowerCase(),
        isolation: approvedOnly({ name: 'mlw-a' }),
      },
    });
  });

  it.each(['ml-workspace/id', 'management.azure.com/resourceId'])(
    'knows the workspace by the annotation %s',
    annotation => {
      const entity = declaring('any', nameless, {
        annotations: { [annotation]: ARM_ID },
      });
      expect(declaredEntity(entity)?.declaration).toMatchObject({
        armId: ARM_ID.toLowerCase(),
        isolation: { workspace: { name: 'mlw-a', resourceGroup: 'RG-ml' } },
      });
    },
  );

  it('leaves what is not said not known', () => {
    const read = declaredEntity(
      declaring('mlw-a', { workspace: approvedOnly().workspace }),
    );
    expect(read?.declaration?.isolation).toEqual({
      workspace: approvedOnly().workspace,
    });
  });

  it('reads nothing where no isolation is declared', () => {
    const entity = declaring('mlw-a');
    delete entity.spec!.isolation;
    expect(declaredEntity(entity)).toBeUndefined();
  });

  it('names the place of a value that has the wrong shape', () => {
    const entity = declaring('mlw-a', {
      ...approvedOnly({ name: 'mlw-a' }),
      inbound: { publicNetworkAccess: false },
    });
    expect(declaredEntity(entity)?.problem).toEqual({
      message: expect.stringContaining(
        'resource:default/mlw-a declares an isolation that cannot be shown: /spec/isolation/inbound/publicNetworkAccess',
      ),
      fields: [
        expect.objectContaining({
          pointer: '/spec/isolation/inbound/publicNetworkAccess',
          expected: 'string',
        }),
      ],
    });
  });

  it.each([
    [null, '/spec/isolation'],
    ['closed', '/spec/isolation'],
    [{ inbond: {} }, '/spec/isolation/inbond'],
    [
      { dataClassification: 'a\0b', workspace: approvedOnly().workspace },
      '/spec/isolation',
    ],
    [nameless, '/spec/isolation/workspace/subscriptionId'],
  ])('refuses %j at %s', (isolation, pointer) => {
    expect(fieldsOf(declaring('mlw-a', isolation))).toEqual(
      expect.arrayContaining([expect.objectContaining({ pointer })]),
    );
  });

  it('refuses an annotation that is no workspace, or names another one', () => {
    const annotated = (id: string) =>
      fieldsOf(
        declaring('mlw-a', undefined, {
          annotations: { 'ml-workspace/id': id },
        }),
      );
    const pointer = '/metadata/annotations/ml-workspace~1id';

    expect(annotated(ARM_ID)).toBeUndefined();
    expect(annotated('mlw-a')).toMatchObject([{ pointer }]);
    expect(annotated(`${ARM_ID}-b`)).toMatchObject([
      { pointer, expected: 'name mlw-a' },
    ]);
  });

  it.each(['', 7, 'group:'])(
    'refuses the owner %j, and lets nobody claim the entity',
    owner => {
      const read = declaredEntity(
        declaring('mlw-a', undefined, { spec: { owner } }),
      );
      expect(read?.owner).toBe('');
      expect(read?.problem?.fields).toMatchObject([{ pointer: '/spec/owner' }]);
    },
  );

  it('has a hash of what it reads, and of nothing else', () => {
    const hashOf = (changes: Parameters<typeof declaring>[2]) =>
      declaredEntity(declaring('mlw-a', undefined, changes))?.hash;
    const annotations = { 'ml-workspace/id': ARM_ID };

    expect(hashOf({ annotations: { 'example.test/built': 'now' } })).toBe(
      hashOf({}),
    );
    expect(hashOf({ annotations })).not.toBe(hashOf({}));
    expect(hashOf({ spec: { owner: 'team-b' } })).not.toBe(hashOf({}));
  });
});
