import { createHash } from 'node:crypto';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  canonicalJson,
  contentHash,
  readWorkspaceIdentity,
  workspaceArmId,
  workspaceEntityName,
} from '.';

const fraud = {
  subscriptionId: '11111111-1111-4111-8111-111111111111',
  resourceGroup: 'RG-ML',
  name: 'Mlw-Fraud',
};

describe('a workspace', () => {
  it('is its ARM id in lower case', () => {
    expect(workspaceArmId(fraud)).toBe(
      '/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/rg-ml/providers/microsoft.machinelearningservices/workspaces/mlw-fraud',
    );
  });

  it('is named after itself and the SHA-256 of its id', () => {
    const digest = createHash('sha256').update(workspaceArmId(fraud));
    expect(workspaceEntityName(fraud)).toBe(
      `mlw-fraud-${digest.digest('hex').slice(0, 8)}`,
    );
  });

  it('is another entity in another subscription', () => {
    const other = {
      ...fraud,
      subscriptionId: '22222222-2222-4222-8222-222222222222',
    };
    expect(workspaceEntityName(other)).not.toBe(workspaceEntityName(fraud));
  });

  it('loses trailing separators of its name, which the catalog does not take', () => {
    expect(workspaceEntityName({ ...fraud, name: 'mlw-_-' })).toMatch(
      /^mlw-[0-9a-f]{8}$/,
    );
  });

  it('has an entity name the catalog takes, whatever Azure name it has', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/),
        name => {
          const entityName = workspaceEntityName({ ...fraud, name });
          expect(
            KubernetesValidatorFunctions.isValidObjectName(entityName),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('a content hash', () => {
  it('does not depend on the order of keys', () => {
    expect(contentHash({ a: 1, b: { c: 2, d: 3 } })).toBe(
      contentHash({ b: { d: 3, c: 2 }, a: 1 }),
    );
  });

  it('is SHA-256 over canonical JSON', () => {
    const value = { b: [1, 'é'], a: null };
    expect(canonicalJson(value)).toBe('{"a":null,"b":[1,"é"]}');
    expect(contentHash(value)).toBe(
      createHash('sha256').update(canonicalJson(value)).digest('hex'),
    );
  });
});

describe('reading which workspace an isolation is about', () => {
  const of = (workspace?: object) =>
    readWorkspaceIdentity({ workspace }, '/isolation');

  it('finds all three parts', () => {
    expect(of(fraud)).toEqual({ identity: fraud, fields: [] });
  });

  it('names every part that is missing', () => {
    expect(of().fields.map(field => field.pointer)).toEqual([
      '/isolation/workspace/subscriptionId',
      '/isolation/workspace/resourceGroup',
      '/isolation/workspace/name',
    ]);
  });

  it.each([
    ['subscriptionId', 'my-subscription'],
    ['subscriptionId', '11111111-1111-4111-8111-11111111111'],
    ['resourceGroup', 'ends-with.'],
    ['resourceGroup', 'a/b'],
    ['resourceGroup', 'x'.repeat(91)],
  ])('says what is expected of a %s like %s', (part, value) => {
    const { fields } = of({ ...fraud, [part]: value });
    expect(fields).toEqual([
      expect.objectContaining({
        pointer: `/isolation/workspace/${part}`,
        message: expect.stringContaining('is not valid'),
      }),
    ]);
  });
});
