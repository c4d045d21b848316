import { ComputeFacts, Facts } from '../../facts/facts';
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

/** Judges every compute; not known while nobody says which there are. @internal */
export const judgeComputes = (
  { compute }: Facts,
  judge: (compute: ComputeAt) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome =>
  compute
    ? judgeEach(compute, (item, index) => judge(computeAt(item, index)), words)
    : unknown('/compute', 'compute not known');
