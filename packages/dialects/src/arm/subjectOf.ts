import { WorkspaceIsolation } from '@ringfence/engine';
import { withoutPlaces, withUnread } from '../shared/unread';
import type { Subject, SubjectType } from '../subject';
import { Facts } from './facts';

/** Makes a subject of collected facts. @internal */
export function subjectOf(
  type: SubjectType,
  facts: Facts,
  at: string,
  own: { name?: unknown; kind?: unknown },
): Subject {
  return {
    type,
    ...(typeof own.name === 'string' && { name: own.name }),
    ...(typeof own.kind === 'string' && { kind: own.kind }),
    basis: { kind: 'declared' },
    isolation: withUnread(
      facts.isolation as WorkspaceIsolation,
      facts.unread,
      facts.unresolved,
    ),
    places: facts.places,
    unresolved: withoutPlaces(facts.unresolved),
    at,
  };
}
