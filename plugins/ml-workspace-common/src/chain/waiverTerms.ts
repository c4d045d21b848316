import { ChainAbout, ChainEvent } from './event';
import { Difference, differs } from './link';

/** What the row of a waiver says and its events bind. */
const TERMS = [
  'check',
  'subject',
  'renews',
  'expires',
  'starts',
  'approvedBy',
  'ended',
  'endedBy',
  'mendBy',
] as const;

type Term = (typeof TERMS)[number];

/**
 * What the events of a waiver say so far of its terms; empty where there is none
 * yet, absent where it began or ended and the event does not say how, as versions
 * before this one wrote it.
 * @public
 */
export type WaiverSaid = Partial<Record<Term, string | string[]>>;

const NOT_ENDED = { ended: '', endedBy: '', mendBy: '' };
const NOT_BEGUN = { starts: '', approvedBy: [], ...NOT_ENDED };

/** Events after which a waiver that began is over. */
const ENDS = ['expired', 'revoked', 'renewed', 'retired'];

/** What an event says itself. */
function told(about: ChainAbout, terms: readonly Term[]): WaiverSaid {
  const said = terms.filter(term => about[term] !== undefined);
  return Object.fromEntries(said.map(term => [term, about[term]]));
}

/** What is said of a waiver after one more event of its request. @public */
export function sayOfWaiver(
  said: WaiverSaid,
  { type, about = {} }: Pick<ChainEvent, 'type' | 'about'>,
): WaiverSaid {
  if (type === 'submitted') {
    // What is not asked for is left out of it.
    const asked = about.check === undefined ? {} : { subject: '', renews: '' };
    const terms = told(about, ['check', 'subject', 'renews', 'expires']);
    return { ...NOT_BEGUN, ...asked, ...terms };
  }
  if (type === 'approved') {
    const { starts, approvedBy, ...asked } = said;
    const { until } = about;
    return {
      ...asked,
      ...(until !== undefined && { expires: until }),
      ...told(about, ['check', 'subject', 'expires', 'starts', 'approvedBy']),
    };
  }
  if (!ENDS.includes(type) || said.starts === '') return said;
  const { ended, endedBy, mendBy, ...begun } = said;
  const isDated = about.ended !== undefined;
  return {
    ...begun,
    ...(isDated && { mendBy: '' }),
    ...told(about, ['ended', 'endedBy', 'mendBy']),
  };
}

/** What the row of a waiver says otherwise than its events; nothing where they agree. @public */
export function waiverDifference(
  row: ChainAbout,
  said: WaiverSaid,
): Difference | undefined {
  for (const term of TERMS) {
    const expected = said[term];
    if (expected === undefined) continue;
    const isSame = JSON.stringify(expected) === JSON.stringify(row[term]);
    if (isSame) continue;
    return differs(`${term} in the row of the waiver`, expected, row[term]);
  }
  return undefined;
}
