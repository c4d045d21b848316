import { deployment, template, workspace } from './__testUtils__/templates';
import { deployedResources } from './deployedResources';

const account = (name: string) => ({
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2025-08-01',
  name,
  properties: {
    description: "[resourceId('Microsoft.Storage/storageAccounts', 'one')]",
  },
});

const deployedTo = { subscriptionId: 'S-1', resourceGroup: 'rg-One' };

it('tells ids and the group of each resource where it is told where all is deployed', () => {
  const nested = {
    ...(deployment(template([account('two')])) as object),
    resourceGroup: 'rg-Two',
  };
  const found = deployedResources(template([account('one'), nested]), {
    deployedTo,
  });
  expect(found.map(({ name, group }) => [name, group])).toEqual([
    ['one', { subscriptionId: 's-1', resourceGroup: 'rg-one' }],
    ['two', { subscriptionId: 's-1', resourceGroup: 'rg-two' }],
  ]);
  expect(found[0].settings).toMatchObject({
    properties: {
      description:
        '/subscriptions/S-1/resourceGroups/rg-One/providers/Microsoft.Storage/storageAccounts/one',
    },
  });
});

it('tells no group where nobody knows where it is deployed', () => {
  const [found] = deployedResources(template([workspace({})]));
  expect(found).not.toHaveProperty('group');
});
