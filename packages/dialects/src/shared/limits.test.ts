import * as model from '@ringfence/engine';
import { readDocument } from '../readDocument';
import { MAX_LIST, MAX_TEXT, whyTooMuch } from './limits';

it('reads as much as the model takes', () => {
  expect({ MAX_LIST, MAX_TEXT }).toEqual({
    MAX_LIST: model.MAX_LIST,
    MAX_TEXT: model.MAX_TEXT,
  });
});

it('takes what fits, and says why not of the rest', () => {
  expect(whyTooMuch(['a'.repeat(MAX_TEXT)])).toBeUndefined();
  expect(whyTooMuch(['a', 'a'.repeat(MAX_TEXT + 1)])).toBe(
    'longer than 2048 characters',
  );
  expect(whyTooMuch(Array(MAX_LIST + 1).fill('a'))).toBe(
    'more than 1000 entries',
  );
});

it('leaves a name unread that is longer than the model takes', () => {
  const name = 'x'.repeat(10_000);
  const documents = [
    {
      type: 'Microsoft.MachineLearningServices/workspaces',
      name,
      properties: {},
    },
    {
      kind: 'Resource',
      spec: { type: 'ml-workspace' },
      metadata: {
        annotations: {
          'ml-workspace/id': `/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/${name}`,
        },
      },
    },
  ];
  for (const document of documents) {
    const [{ isolation }] = readDocument(document).subjects;
    expect(model.workspaceIsolationSchema.safeParse(isolation).error).toBe(
      undefined,
    );
    expect(isolation.unread).toContainEqual(
      expect.objectContaining({
        pointers: ['/workspace/name'],
        reason: 'longer than 2048 characters',
      }),
    );
  }
});
