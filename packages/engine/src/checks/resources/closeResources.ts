import { Facts } from '../../facts/facts';
import { ResourceKind } from '../../facts/reach/resourceAccess';
import { readEachResource } from '../../facts/reach/resources';
import { Fix } from '../../model/posture';
import { RESOURCE_KINDS } from '../../model/values';
import { makePrivate, ResourceToClose } from './makePrivate';

/** The resources of a kind that are not closed for certain. */
function notClosed(facts: Facts, kind: ResourceKind): ResourceToClose[] {
  const readings = readEachResource(facts)[kind];
  if (!readings) return [{ kind }];
  return readings.flatMap(({ worst }, index) =>
    worst === 'closed' ? [] : { kind, index },
  );
}

/** Makes every resource private that is not closed for certain. @internal */
export const closeResources = (facts: Facts): Fix[] =>
  makePrivate(
    facts,
    RESOURCE_KINDS.flatMap(kind => notClosed(facts, kind)),
  );
