import { EndpointFacts, Facts } from '../../facts/facts';
import { oncePerFacts } from '../../facts/oncePerFacts';
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

const endpointAt = (item: EndpointFacts, index: number): EndpointAt => ({
  item,
  index,
  at: field => pointer('endpoints', index, field),
  name: () => item.name ?? `endpoint ${index + 1}`,
});

/** Every endpoint with where it stands, found once for all checks. */
const endpointsAt = oncePerFacts(({ endpoints }) => endpoints?.map(endpointAt));

/** Judges every endpoint; not known while nobody says which there are. @internal */
export const judgeEndpoints = (
  facts: Facts,
  judge: (endpoint: EndpointAt) => Outcome,
  words: { pass: string; notApplicable: string },
): Outcome => {
  const endpoints = endpointsAt(facts);
  return endpoints
    ? judgeEach(endpoints, judge, words)
    : unknown('/endpoints', 'endpoints not known');
};
