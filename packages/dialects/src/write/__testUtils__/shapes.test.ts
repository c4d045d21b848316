import { PUBLISHED } from './publishedTypes';
import { misfits } from './shapes';

const vault = {
  location: 'westeurope',
  properties: { tenantId: 'one', sku: { family: 'A', name: 'standard' } },
};
const shape = PUBLISHED['microsoft.keyvault/vaults@2024-11-01'];

describe('what a published type does not take', () => {
  it('is nothing of a resource that is as it should be', () => {
    expect(misfits(vault, shape, 'vault')).toEqual([]);
  });

  it('is found: what is missing, unknown, no value of the list or of another kind', () => {
    const { location, ...without } = vault;
    const wrong = {
      ...without,
      properties: {
        ...vault.properties,
        tenantId: 1,
        networkAcl: {},
        sku: { family: 'B', name: 'standard' },
      },
    };
    expect(misfits(wrong, shape, 'vault')).toEqual([
      'vault has no location',
      'vault/properties/tenantId is no text',
      'vault/properties/sku/family is "B", not A',
      'vault/properties has no property networkAcl',
    ]);
  });

  it('is not what only Azure will know', () => {
    const open = {
      ...vault,
      properties: { ...vault.properties, tenantId: { unresolved: 'tenant' } },
    };
    expect(misfits(open, shape, 'vault')).toEqual([]);
  });
});
