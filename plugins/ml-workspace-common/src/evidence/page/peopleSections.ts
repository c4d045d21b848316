import { decisionsIn, DecidedBy } from '../decisions';
import { EvidenceEvent, EvidenceRequest, EvidenceWaiver } from '../record';
import { facts, html, Markup, own, Piece, table, time, words } from './html';
import { PageInput } from './pageInput';

const DECIDED: Record<DecidedBy, string> = {
  others: 'Approved by others than whoever asked.',
  asker: 'Approved by whoever asked. That is no decision of somebody else.',
  policy: 'Approved by policy; it asked for no person.',
  undecided: 'Not approved.',
};

const refs = (list: readonly string[]): Piece =>
  list.map((ref, at) => [at > 0 && ', ', own(ref)]);

const eventRow = ({ sequence, type, at, by, text, leaf }: EvidenceEvent) => [
  sequence,
  type,
  time(at),
  own(by),
  text ? words(text) : undefined,
  leaf ?? html`<span class="unknown">not yet</span>`,
];

function filesOf({ files }: EvidenceRequest): Piece {
  if (!files) return undefined;
  const { digest, dialect, paths, inside } = files;
  return html`
    <p>
      ${paths.length} files (${dialect}), SHA-256 <code>${digest}</code>${inside
        ? ', in this pack'
        : '; too large for this pack'}
    </p>
  `;
}

function requestView(
  request: EvidenceRequest,
  { decidedBy, askedBy, approvedBy }: ReturnType<typeof decisionsIn>[number],
): Markup {
  return html`
    <h3>Request ${request.id}</h3>
    ${facts([
      ['Asks for', request.kind],
      ['State', request.state],
      ['Owner', own(request.owner)],
      ['Asked by', own(askedBy)],
      ['Approved by', approvedBy.length ? refs(approvedBy) : undefined],
      ['Decided by', DECIDED[decidedBy]],
      [
        'Against policy',
        request.exception &&
          'Policy refused it; a person decided all the same.',
      ],
    ])}
    ${request.description && words(request.description)}
    ${table(
      'What happened',
      ['Step', 'What', 'When', 'By', 'Words', 'Place in the log'],
      request.events.map(eventRow),
    )}
    ${filesOf(request)}
  `;
}

/** Who asked and who decided. @internal */
export function requestsSection({ says, record }: PageInput): Markup {
  const decisions = decisionsIn(record);
  return html`
    <section>
      <h2>Requests and decisions</h2>
      <p>
        ${says.requests === 'all'
          ? 'All requests for this workspace.'
          : 'Those requests for this workspace that whoever asked for this pack may read. There may be others.'}
      </p>
      ${record.requests.length === 0 &&
      html`<p>None: nobody asked for it here.</p>`}
      ${record.requests.map((request, at) =>
        requestView(request, decisions[at]),
      )}
    </section>
  `;
}

const aboutText = ({ about }: EvidenceWaiver): string =>
  about
    ? Object.entries(about)
        .map(pair => pair.join(' '))
        .join(', ')
    : 'all that the check finds';

const waiverRow = (waiver: EvidenceWaiver) => [
  html`${own(waiver.title)} <span class="soft">${own(waiver.check)}</span>`,
  own(aboutText(waiver)),
  waiver.reason === undefined
    ? html`<span class="soft">erased</span>`
    : words(waiver.reason),
  own(waiver.requestedBy),
  refs(waiver.approvedBy),
  waiver.from && time(waiver.from),
  time(waiver.until),
  html`${waiver.state}${waiver.endedAt && html` ${time(waiver.endedAt)}`}`,
  own(waiver.request),
];

/** Failing checks that people accepted. @internal */
export const waiversSection = ({
  record: { waivers },
}: PageInput): Markup => html`
  <section>
    <h2>Waivers</h2>
    ${waivers.length === 0 && html`<p>None.</p>`}
    ${table(
      'Failing checks that were accepted for a time',
      [
        'Check',
        'About',
        'Reason',
        'Asked by',
        'Approved by',
        'From',
        'Until',
        'State',
        'Request',
      ],
      waivers.map(waiverRow),
    )}
  </section>
`;
