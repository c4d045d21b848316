import { ComputeFacts, Facts } from '../../facts/facts';
import { oncePerFacts } from '../../facts/oncePerFacts';
import { Compute } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Outcome } from '../check';
import { judgeEach, quoted, unknown } from '../outcome';

/** One compute and where its fields stand. @internal */
export interface ComputeAt {
  item: ComputeFacts;
  index: number;
  at: (field: keyof Compute) => string;
  /** What to call it: its name, or its number where it has none. */
  name: () => string;
  /** The same with the name in quotation marks. */
  quotedName: () => string;
}

const computeAt = (item: ComputeFacts, index: number): ComputeAt => ({
  item,
  index,
  at: field => pointer('compute', index, field),
  name: () => item.name ?? `compute ${index + 1}`,
  quotedName: () => (item.name ? quoted(item.name) : `compute ${index + 1}`),
});

/** Every compute with where it stands, found once: a dozen checks go through them. */
const computesAt = oncePerFacts(({ compute }) => compute?.map(computeAt));

/** Judges every compute; not known while nobody says which there are. @internal */
export const judgeComputes = (
  facts: Facts,
  judge: (compute: ComputeAt) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome => {
  const computes = computesAt(facts);
  return computes
    ? judgeEach(computes, judge, words)
    : unknown('/compute', 'compute not known');
};
