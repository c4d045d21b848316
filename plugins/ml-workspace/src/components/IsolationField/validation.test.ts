import { completeIsolation } from '../../__testUtils__/isolations';
import { isolationFieldSchema } from './schema';
import { validateIsolationField } from './validation';

const refusals = (value: unknown) => {
  const said: string[] = [];
  validateIsolationField(value, { addError: message => said.push(message) });
  return said;
};

describe('going on with the form', () => {
  it('is let through when nothing is missing and Azure takes it', () => {
    expect(refusals(completeIsolation())).toEqual([]);
  });

  it('is refused with every reason', () => {
    expect(refusals({ workspace: { name: '-' } })).toEqual([
      'Subscription id: enter the id',
      'Resource group: enter a name',
      'Data classification: choose one',
      expect.stringMatching(/^The workspace name is valid: "-"/),
    ]);
  });

  it('is refused when there is nothing, or something else', () => {
    expect(refusals(undefined)).toHaveLength(1);
    expect(refusals(null)).toHaveLength(1);
    expect(refusals('yes')).toHaveLength(1);
  });
});

it('tells tools what a template may preset', () => {
  expect(
    Object.keys(isolationFieldSchema.schema.uiOptions?.properties ?? {}),
  ).toEqual([
    'isolationMode',
    'dataClassification',
    'region',
    'subscriptionId',
    'resourceGroup',
  ]);
});
