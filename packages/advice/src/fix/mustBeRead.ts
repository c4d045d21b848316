import { Posture } from '@ringfence/engine';
import { UnknownFact } from '@ringfence/engine';
import { statesUnknown } from './knownFacts';
import { Path } from './path';

/** What the engine calls an absent fact, as far as it says so. */
function labelOf({ heldBackBy, results }: Posture, pointer: string): string {
  const held = heldBackBy.find(fact => fact.pointer === pointer);
  if (held) return held.label;
  for (const { status, places } of results) {
    const place =
      status === 'unknown' && places.find(one => one.pointer === pointer);
    if (place) return place.observed;
  }
  return `what stands at ${pointer}`;
}

/** The facts that are not known where a path ends and that it rests on, each once. @internal */
export function mustBeRead({ start, steps, end }: Path): UnknownFact[] {
  const open = end.blockers.flatMap(({ missing }) => missing);
  const leftOut = steps
    .flatMap(({ proposal }) => proposal.leavesOut)
    .filter(path => statesUnknown(end.isolation, { path }))
    .map(pointer => ({ pointer, label: labelOf(start.posture, pointer) }));
  return [
    ...new Map(
      [...open, ...leftOut].reverse().map(fact => [fact.pointer, fact]),
    ).values(),
  ].reverse();
}
