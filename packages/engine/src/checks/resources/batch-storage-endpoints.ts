import { DefaultStorage } from '../../facts/defaultStorage';
import { leadsToPart } from '../../facts/endpointParts';
import { allTrue, anyTrue } from '../../facts/known';
import { Check, Outcome } from '../check';
import { inCustomNetwork } from '../networks';
import { fail, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import {
  BATCH_PARTS,
  BATCH_WORDS,
  whereBatch,
  wherePrivate,
} from './forBatchEndpoints';
import { judgeDefaultStorage } from './judgeDefaultStorage';

const ADD = { title: 'Add private endpoints to queue and table' };

function judgeEndpoints(storage: DefaultStorage): Outcome {
  const at = `${storage.at}/privateEndpoints`;
  const endpoints = storage.account.privateEndpoints;
  if (!endpoints) return unknown(at, 'private endpoints not known');
  const found = BATCH_PARTS.map(part =>
    anyTrue(
      endpoints.map(endpoint =>
        allTrue([endpoint.approved, leadsToPart(endpoint, part)]),
      ),
    ),
  );
  const missing = BATCH_PARTS[found.indexOf(false)];
  if (missing) {
    return wherePrivate(
      storage,
      fail({ pointer: at, observed: `no private endpoint to its ${missing}` }),
    );
  }
  return found.includes(undefined)
    ? unknown(at, 'not known where the private endpoints lead')
    : pass('queue and table');
}

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
        judgeDefaultStorage(facts, judgeEndpoints, BATCH_WORDS),
      ),
    ),
  writes: ['/resources/storage/*/privateEndpoints'],
  fix: ({ isolation }, outcome) => [
    {
      ...ADD,
      patch: outcome.places.flatMap(({ pointer }) =>
        BATCH_PARTS.map(subresource =>
          setFact(isolation, `${pointer}/-`, {
            subresource,
            status: 'Approved',
          }),
        ),
      ),
    },
  ],
};
