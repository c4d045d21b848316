import { Posture } from '@ringfence/engine';
import { UnknownFact } from '@ringfence/engine';
import { statesUnknown } from './knownFacts';
import { Path } from './path';

/** What the engine calls each absent fact, as far as it says so; what holds a level back first. */
function labelsOf({ heldBackBy, results }: Posture): Map<string, string> {
  const said = [
    ...heldBackBy,
    ...results.flatMap(({ status, places }) =>
      status === 'unknown'
        ? places.map(({ pointer, observed }) => ({ pointer, label: observed }))
        : [],
    ),
  ];
  return new Map(
    said.reverse().map(({ pointer, label }) => [pointer, label] as const),
  );
}

/** The facts that are not known where a path ends and that it rests on, each once. @internal */
export function mustBeRead({ start, changes, end }: Path): UnknownFact[] {
  const open = end.blockers.flatMap(({ missing }) => missing);
  const labels = labelsOf(start.posture);
  const leftOut = changes
    .flatMap(({ leavesOut }) => leavesOut)
    .filter(path => statesUnknown(end.isolation, { path }))
    .map(pointer => ({
      pointer,
      label: labels.get(pointer) ?? `what stands at ${pointer}`,
    }));
  return [
    ...new Map(
      [...open, ...leftOut].reverse().map(fact => [fact.pointer, fact]),
    ).values(),
  ].reverse();
}
