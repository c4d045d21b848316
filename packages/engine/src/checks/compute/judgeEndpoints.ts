import { EndpointFacts, Facts } from '../../facts/facts';
import { Endpoint } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Outcome } from '../check';
import { judgeEach, unknown } from '../outcome';

/** One endpoint and where its fields stand. @internal */
export interface EndpointAt {
  item: EndpointFacts;
  index: number;
  at: (field: keyof Endpoint) => string;
  /** What to call it: its name, or its number where it has none. */
  name: () => string;
}

/** Judges every endpoint; not known while nobody says which there are. @internal */
export const judgeEndpoints = (
  { endpoints }: Facts,
  judge: (endpoint: EndpointAt) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome =>
  endpoints
    ? judgeEach(
        endpoints,
        (item, index) =>
          judge({
            item,
            index,
            at: field => pointer('endpoints', index, field),
            name: () => item.name ?? `endpoint ${index + 1}`,
          }),
        words,
      )
    : unknown('/endpoints', 'endpoints not known');
