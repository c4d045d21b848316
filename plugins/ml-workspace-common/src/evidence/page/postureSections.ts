import { BOUNDARIES, canonicalJson, CheckResult } from '@ringfence/engine';
import { facts, html, link, Markup, own, Piece, table, time } from './html';
import { PageInput } from './pageInput';

const DAY_MS = 86_400_000;

/** How old a reading was; nothing else has an age. */
function ageOf({ basis, at }: PageInput['says']): Piece {
  if (!basis.observedAt) return 'none: it was never read from Azure';
  const days = (Date.parse(at) - Date.parse(basis.observedAt)) / DAY_MS;
  return html`${time(basis.observedAt)}, ${Math.max(0, Math.floor(days))} days
  before`;
}

const BASES: Record<string, string> = {
  requested: 'asked for; not read from Azure',
  declared: 'declared by a file or an entity; not read from Azure',
  observed: 'read from Azure',
};

/** What the workspace is judged to be, boundary by boundary. @internal */
export function verdictSection({ says, posture }: PageInput): Markup {
  const { compliance, lanes } = posture;
  return html`
    <section>
      <h2>Posture</h2>
      <p class="sentence">${own(posture.sentence)}</p>
      ${facts([
        ['Verdict', posture.verdict],
        ['Facts are', BASES[says.basis.kind] ?? says.basis.kind],
        ['Read from Azure', ageOf(says)],
        [
          'Policy',
          html`${own(says.policy.name)}, revision ${says.policy.revision}`,
        ],
        ['Policy is met', compliance.meets],
        ['Judged', time(says.judgedAt)],
        ['Shown since', time(says.shown.shownFrom)],
        ['Shown until', says.shownTo && time(says.shownTo)],
        ['Engine', says.engineVersion],
      ])}
      ${table(
        'Boundaries',
        ['Boundary', 'State', 'Why'],
        BOUNDARIES.map(name => [
          name,
          lanes[name].state,
          html`<ul>
            ${lanes[name].facts.map(fact => html`<li>${own(fact)}</li>`)}
          </ul>`,
        ]),
      )}
      ${compliance.failing.length > 0 &&
      html`
        <h3>What policy holds against it</h3>
        <ul>
          ${compliance.failing.map(
            ({ message }) => html`<li>${own(message)}</li>`,
          )}
        </ul>
      `}
    </section>
  `;
}

const statusOf = ({ status }: CheckResult) =>
  html`<span class="${status}">${status}</span>`;

const WORST_FIRST = ['fail', 'waived', 'unknown', 'pass', 'not-applicable'];

/** What needs to be looked at stands first, and otherwise what the engine looks at first. */
const worstFirst = (results: readonly CheckResult[]) =>
  WORST_FIRST.flatMap(status => results.filter(each => each.status === status));

/** Every check, with its source and the date of that. @internal */
export const checksSection = ({
  posture: { results },
}: PageInput): Markup => html`
  <section>
    <h2>Checks</h2>
    ${table(
      `${results.length} checks, each with the page it rests on and the date of that page`,
      ['Check', 'Result', 'Found', 'Expected', 'Severity', 'Source'],
      worstFirst(results).map(result => [
        html`${own(result.title)}
          <span class="soft">${own(result.check)}</span>`,
        statusOf(result),
        own(result.observed),
        own(result.expected),
        `${result.nature}, ${result.severity}`,
        html`${link(result.source.url, result.source.title)}
          <span class="soft">${result.source.date}</span>`,
      ]),
    )}
  </section>
`;

/** A value line by line, its fields in one order wherever it comes from. */
const json = (value: unknown) =>
  own(JSON.stringify(JSON.parse(canonicalJson(value)), undefined, 2));

/** All facts and the policy, as they were judged. @internal */
export const factsSection = ({
  isolation,
  policy,
  says,
}: PageInput): Markup => html`
  <section>
    <h2>Facts</h2>
    <p>
      All that was known of the workspace; what is not here was not known.
      SHA-256 <code>${says.shown.facts}</code>
    </p>
    <pre>${json(isolation)}</pre>
    <h2>Policy</h2>
    <p>SHA-256 <code>${says.policy.hash}</code></p>
    <pre>${json(policy)}</pre>
  </section>
`;
