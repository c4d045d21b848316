import { azureValue } from '../../model/azureValue';
import { PrivateEndpoint, WorkspaceIsolation } from '../../model/isolation';
import { ENDPOINT_KINDS, PUBLIC_NETWORK_ACCESS } from '../../model/values';
import { isApproved } from '../../facts/reach/privateEndpoints';
import { Check, Outcome } from '../check';
import { allTrue, anyTrue, Known } from '../../facts/known';
import { inCustomNetwork, isNeeded } from '../networks';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../sources';
import { DefaultStorage, judgeDefaultStorage } from './whichStorage';

/** The parts of the default account that batch endpoints keep their work in. @internal */
export const BATCH_PARTS = ['queue', 'table'] as const;

/** How the checks of batch endpoints say that all is well, or nothing to judge. @internal */
export const BATCH_WORDS = {
  pass: 'queue and table',
  notApplicable: 'no default account',
};

/** Whether batch endpoints are served or meant to be. */
function usesBatch(isolation: WorkspaceIsolation): Known {
  const { endpoints } = isolation;
  const served =
    endpoints &&
    anyTrue(
      endpoints.map(({ kind }) =>
        kind === undefined
          ? undefined
          : azureValue(kind, ENDPOINT_KINDS) === 'batch',
      ),
    );
  return anyTrue([isNeeded(isolation, 'BatchEndpoints'), served]);
}

/** Judges what only batch endpoints need. @internal */
export function whereBatch(
  isolation: WorkspaceIsolation,
  judge: () => Outcome,
): Outcome {
  const batch = usesBatch(isolation);
  if (batch === false) return notApplicable('no batch endpoints');
  const missing = isolation.needs ? '/endpoints' : '/needs';
  return batch
    ? judge()
    : unknownIfFail(judge(), missing, 'not known whether batch is used');
}

/** Judges an account whose public access is off; open to the internet it needs no private way. @internal */
export function wherePrivate(
  { account, at }: DefaultStorage,
  outcome: Outcome,
): Outcome {
  const access = azureValue(account.publicNetworkAccess, PUBLIC_NETWORK_ACCESS);
  if (access === 'Enabled') return notApplicable('reached publicly');
  return access
    ? outcome
    : unknownIfFail(
        outcome,
        `${at}/publicNetworkAccess`,
        'not known how the account is reached',
      );
}

const leadsTo = (endpoint: PrivateEndpoint, part: string): Known =>
  allTrue([
    isApproved(endpoint),
    endpoint.subresource === undefined
      ? undefined
      : azureValue(endpoint.subresource, [part]) !== undefined,
  ]);

function judgeEndpoints(storage: DefaultStorage): Outcome {
  const at = `${storage.at}/privateEndpoints`;
  const endpoints = storage.account.privateEndpoints;
  if (!endpoints) return unknown(at, 'private endpoints not known');
  const found = BATCH_PARTS.map(part =>
    anyTrue(endpoints.map(endpoint => leadsTo(endpoint, part))),
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
  evaluate: isolation =>
    inCustomNetwork(isolation, () =>
      whereBatch(isolation, () =>
        judgeDefaultStorage(isolation, judgeEndpoints, BATCH_WORDS),
      ),
    ),
  fix: ({ isolation }, outcome) => [
    {
      title: 'Add private endpoints to queue and table',
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
