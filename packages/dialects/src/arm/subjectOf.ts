import { WorkspaceIsolation } from '@ringfence/engine';
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
    isolation: facts.isolation as WorkspaceIsolation,
    places: facts.places,
    unresolved: facts.unresolved,
    at,
  };
}
