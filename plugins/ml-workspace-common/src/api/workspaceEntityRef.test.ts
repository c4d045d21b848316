import { workspaceEntityName } from '@ringfence/engine';
import { workspaceEntityRef } from './workspaceEntityRef';

it('is the full entity ref of a workspace', () => {
  const fraud = {
    subscriptionId: '11111111-1111-4111-8111-111111111111',
    resourceGroup: 'rg-fraud',
    name: 'mlw-fraud',
  };
  expect(workspaceEntityRef(fraud, 'default')).toBe(
    `resource:default/${workspaceEntityName(fraud)}`,
  );
});
