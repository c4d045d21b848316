import { Check } from '../check';
import { inCustomNetwork } from '../networks';
import { sources } from '../../model/sources';
import { BATCH_PARTS, BATCH_WORDS, whereBatch } from './forBatchEndpoints';
import { judgeDefaultStorage } from './judgeDefaultStorage';
import { addStorageParts, judgeStorageParts } from './judgeStorageParts';

const ADD = { title: 'Add private endpoints to queue and table' };

/** In a custom network batch endpoints reach queue and table by private endpoints. */
export const batchStorageEndpoints: Check = {
  id: 'batch-storage-endpoints',
  title: 'For batch the default account has queue and table endpoints',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: [
    '/needs',
    '/endpoints/*/kind',
    '/resources/storage/*/publicNetworkAccess',
    '/resources/storage/*/privateEndpoints/*/subresource',
  ],
  expected: 'approved private endpoints to queue and table',
  because:
    'Batch endpoints and parallel run steps keep their work in the queue and table of the default account, which has to be reached privately once it is closed.',
  offers: [ADD],
  evaluate: facts =>
    inCustomNetwork(facts, () =>
      whereBatch(facts, () =>
        judgeDefaultStorage(
          facts,
          storage => judgeStorageParts(storage, BATCH_PARTS),
          BATCH_WORDS,
        ),
      ),
    ),
  writes: ['/resources/storage/*/privateEndpoints'],
  fix: ({ isolation }, outcome) => [
    {
      ...ADD,
      patch: addStorageParts(isolation, outcome.places, BATCH_PARTS),
    },
  ],
};
