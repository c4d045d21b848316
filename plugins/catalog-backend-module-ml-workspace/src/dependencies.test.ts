import { dependencyRefs } from './dependencies';

const id = (type: string, group = 'rg-ml') =>
  `/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/${group}/providers/${type}`;
const storage = id('microsoft.storage/storageaccounts/stfraud');
const vault = id('microsoft.keyvault/vaults/KV-Fraud');

const naming = (name = '{name}') => ({
  kind: 'Resource',
  namespace: 'azure',
  name,
});

describe('dependencyRefs', () => {
  it('names each resource once, in one order, as ARM names it', () => {
    const refs = ['resource:azure/kv-fraud', 'resource:azure/stfraud'];
    expect(dependencyRefs([storage, vault, storage], naming())).toEqual(refs);
    expect(dependencyRefs([vault, storage], naming())).toEqual(refs);
  });

  it('fills in every part of the ARM id', () => {
    expect(
      dependencyRefs([storage], naming('{type}.{resourceGroup}-{name}')),
    ).toEqual(['resource:azure/storageaccounts.rg-ml-stfraud']);
    expect(
      dependencyRefs([storage], naming('{name}-{subscriptionId}')),
    ).toEqual(['resource:azure/stfraud-11111111-1111-4111-8111-111111111111']);
  });

  it('replaces what no entity name may have', () => {
    const odd = id('microsoft.storage/storageaccounts/st', 'rg(ml)ü');
    expect(dependencyRefs([odd], naming('{resourceGroup}-{name}'))).toEqual([
      'resource:azure/rg-ml---st',
    ]);
  });

  it('leaves out what is no ARM id, and names the catalog would not take', () => {
    const long = id(`microsoft.storage/storageaccounts/${'s'.repeat(64)}`);
    const expression = `[resourceId('Microsoft.Storage/storageAccounts', 'st')]`;
    expect(dependencyRefs([expression, long, `${vault}/`], naming())).toEqual(
      [],
    );
  });
});
