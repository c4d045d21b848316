import {
  TranslationApi,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, TestApiRegistry } from '@backstage/test-utils';
import { completeIsolation } from '../../__testUtils__/isolations';
import { isolationFieldSchema } from './schema';
import { validateIsolationField } from './validation';

const refusals = async (
  value: unknown,
  translation: TranslationApi = mockApis.translation(),
) => {
  const said: string[] = [];
  await validateIsolationField(
    value,
    { addError: message => said.push(message) },
    { apiHolder: TestApiRegistry.from([translationApiRef, translation]) },
  );
  return said;
};

describe('going on with the form', () => {
  it('is let through when nothing is missing and Azure takes it', async () => {
    expect(await refusals(completeIsolation())).toEqual([]);
  });

  it('is refused with every reason', async () => {
    expect(await refusals({ workspace: { name: '-' } })).toEqual([
      'Subscription id: enter the id',
      'Resource group: enter a name',
      'Data classification: choose one',
      expect.stringMatching(/^The workspace name is valid: "-"/),
    ]);
  });

  it('is refused when there is nothing, or something else', async () => {
    expect(await refusals(undefined)).toHaveLength(1);
    expect(await refusals(null)).toHaveLength(1);
    expect(await refusals('yes')).toHaveLength(1);
  });
});

it('tells tools what a template may preset', () => {
  expect(
    Object.keys(isolationFieldSchema.schema.uiOptions?.properties ?? {}),
  ).toEqual([
    'isolationMode',
    'inboundAccess',
    'landingZone',
    'dataClassification',
    'region',
    'subscriptionId',
    'resourceGroup',
  ]);
});
