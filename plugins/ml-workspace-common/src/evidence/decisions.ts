import { EvidenceRecord, EvidenceRequest } from './record';

/**
 * Whether those who approved a request are others than whoever asked: `policy`
 * where policy asked for no person, `undecided` where it was not approved.
 * @public
 */
export type DecidedBy = 'others' | 'asker' | 'policy' | 'undecided';

/** Who decided on a request. @public */
export interface EvidenceDecision {
  /** Id of the request. */
  request: string;
  kind: string;
  /** How far it had come. */
  state: string;
  /** Entity ref. */
  askedBy: string;
  /** Entity refs, each once. */
  approvedBy: string[];
  decidedBy: DecidedBy;
}

const plain = (ref: string) => ref.toLocaleLowerCase('en-US');

function decisionOn({
  id: request,
  kind,
  state,
  events,
}: EvidenceRequest): EvidenceDecision {
  // The chain says who asked; the row beside it could say something else.
  const askedBy = events[0]?.by ?? '';
  const approvals = events.filter(({ type }) => type === 'approved');
  const people = events
    .filter(({ type }) => type === 'approved' || type === 'endorsed')
    .map(({ by }) => by)
    .filter(by => by !== 'policy');
  const approvedBy = [...new Set(people.map(plain))];
  const of = (): DecidedBy => {
    if (!approvals.length) return 'undecided';
    if (!approvedBy.length) return 'policy';
    return approvedBy.includes(plain(askedBy)) ? 'asker' : 'others';
  };
  return { request, kind, state, askedBy, approvedBy, decidedBy: of() };
}

/** Who decided on each request of a pack. @internal */
export const decisionsIn = ({
  requests,
}: Pick<EvidenceRecord, 'requests'>): EvidenceDecision[] =>
  requests.map(decisionOn);
