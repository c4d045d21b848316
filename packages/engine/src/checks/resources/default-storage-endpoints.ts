import { sources } from '../../model/sources';
import { Check } from '../check';
import { inCustomNetwork } from '../networks';
import { judgeDefaultStorage } from './judgeDefaultStorage';
import { addStorageParts, judgeStorageParts } from './judgeStorageParts';

const PARTS = ['blob', 'file'] as const;
const ADD = { title: 'Add private endpoints to blob and file' };

/** In a custom network a closed default account is reached at blob and file. */
export const defaultStorageEndpoints: Check = {
  id: 'default-storage-endpoints',
  title: 'A closed default account has blob and file endpoints',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: [
    '/resources/storage/*/publicNetworkAccess',
    '/resources/storage/*/privateEndpoints/*/status',
    '/resources/storage/*/privateEndpoints/*/subresource',
    '/resources/storage/*/default',
  ],
  expected: 'approved private endpoints to blob and to file',
  because:
    'Jobs and notebooks use blobs and file shares of the default account, each under a name of its own. With its public access off, an endpoint to one of them does not lead to the other.',
  offers: [ADD],
  evaluate: facts =>
    inCustomNetwork(facts, () =>
      judgeDefaultStorage(facts, storage => judgeStorageParts(storage, PARTS), {
        pass: 'blob and file',
        notApplicable: 'no closed default account',
      }),
    ),
  writes: ['/resources/storage/*/privateEndpoints'],
  fix: ({ isolation }, { places }) => [
    { ...ADD, patch: addStorageParts(isolation, places, PARTS) },
  ],
};
