import { DefaultStorage } from '../../facts/defaultStorage';
import { leadsToPart } from '../../facts/endpointParts';
import { allTrue, anyTrue } from '../../facts/known';
import { recognised } from '../../facts/stated';
import { WorkspaceIsolation } from '../../model/isolation';
import { Place, PatchOperation } from '../../model/posture';
import { Outcome } from '../check';
import { fail, notApplicable, pass, unknown, unknownIfFail } from '../outcome';
import { setFacts } from '../patches';

/** Judges an account whose public access is off; open to the internet it needs no private way. @internal */
export function wherePrivate(
  { account, at }: DefaultStorage,
  outcome: Outcome,
): Outcome {
  const access = recognised(account.publicNetworkAccess);
  if (access === 'Enabled') return notApplicable('reached publicly');
  return access
    ? outcome
    : unknownIfFail(
        outcome,
        `${at}/publicNetworkAccess`,
        'not known how the account is reached',
      );
}

/** Whether an approved private endpoint leads to each of these parts of an account that is closed. @internal */
export function judgeStorageParts(
  storage: DefaultStorage,
  parts: readonly string[],
): Outcome {
  const at = `${storage.at}/privateEndpoints`;
  const endpoints = storage.account.privateEndpoints;
  if (!endpoints) return unknown(at, 'private endpoints not known');
  const found = parts.map(part =>
    anyTrue(
      endpoints.map(endpoint =>
        allTrue([endpoint.approved, leadsToPart(endpoint, part)]),
      ),
    ),
  );
  const missing = parts[found.indexOf(false)];
  if (missing) {
    return wherePrivate(
      storage,
      fail({ pointer: at, observed: `no private endpoint to its ${missing}` }),
    );
  }
  return found.includes(undefined)
    ? unknown(at, 'not known where the private endpoints lead')
    : pass(parts.join(' and '));
}

/** A patch that adds approved private endpoints to these parts. @internal */
export const addStorageParts = (
  isolation: WorkspaceIsolation,
  places: readonly Place[],
  parts: readonly string[],
): PatchOperation[] =>
  places.flatMap(({ pointer }) =>
    setFacts(
      isolation,
      parts.map(subresource => [
        `${pointer}/-`,
        { subresource, status: 'Approved' },
      ]),
    ),
  );
