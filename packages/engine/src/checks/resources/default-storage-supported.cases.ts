import { CheckCases } from '../../__testUtils__/cases/parts';
import { Resource } from '../../__testUtils__/cases/resourceParts';
import { WorkspaceIsolation } from '../../model';

const storage = (...accounts: Resource[]): WorkspaceIsolation => ({
  resources: {
    storage: accounts.map(fields => ({
      sku: 'Standard_ZRS',
      kind: 'StorageV2',
      hierarchicalNamespace: false,
      ...fields,
    })),
  },
});

/** Cases of `default-storage-supported`. */
export const cases: CheckCases = {
  pass: [
    storage({}),
    storage({ hierarchicalNamespace: true, default: false }, { default: true }),
  ],
  fail: [
    storage({ sku: 'Premium_LRS' }),
    storage({ hierarchicalNamespace: true, default: undefined }),
    storage({ kind: 'BlobStorage', default: true }, {}),
  ],
  unknown: [
    {},
    storage({ sku: undefined }),
    storage({ kind: undefined }),
    storage({ hierarchicalNamespace: undefined }),
    storage({ hierarchicalNamespace: true }, {}),
  ],
  'not-applicable': [
    { resources: { storage: [] } },
    storage({ default: false }, { default: false, kind: 'BlobStorage' }),
  ],
};
