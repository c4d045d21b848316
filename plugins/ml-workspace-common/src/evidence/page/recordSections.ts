import { facts, html, Markup, own, table, time } from './html';
import { PageInput } from './pageInput';

/** What the pack does not show. @internal */
export const gapsSection = ({ says: { gaps } }: PageInput): Markup => html`
  <section>
    <h2>Gaps</h2>
    ${gaps.length === 0
      ? html`<p>None that is known.</p>`
      : html`
          <ul>
            ${gaps.map(
              ({ count, what }) => html`<li>${count} ${own(what)}</li>`,
            )}
          </ul>
        `}
  </section>
`;

/** What was shown before, and by which policies. @internal */
export const historySection = ({
  record: { history, policies },
}: PageInput): Markup => html`
  <section>
    <h2>Judgements before</h2>
    ${table(
      'What the workspace showed, newest first; numbers that are missing are kept no more',
      ['No.', 'Since', 'Until', 'Judgement', 'Policy', 'Engine'],
      history.map(entry => [
        entry.sequence,
        time(entry.shownFrom),
        entry.shownTo && time(entry.shownTo),
        own(entry.sentence),
        own(entry.policy),
        entry.engineVersion,
      ]),
    )}
    <h2>Policies before</h2>
    ${table(
      'Every policy that judged here, newest first',
      ['Name', 'Revision', 'First used', 'Came from', 'SHA-256'],
      policies.map(policy => [
        own(policy.name),
        policy.revision,
        time(policy.firstUsedAt),
        policy.origin,
        html`<code>${policy.hash}</code>`,
      ]),
    )}
  </section>
`;

/** The log, the key and the checkpoint. @internal */
export const recordSection = ({ says, checkpoint }: PageInput): Markup => html`
  <section>
    <h2>Record</h2>
    ${facts([
      ['Log', own(says.record.origin)],
      ['Key', html`<code>${own(says.record.key)}</code>`],
      ['Posture', html`<code>${says.shown.digest}</code>`],
      ['Place in the log', says.shown.leaf ?? 'none yet'],
    ])}
    <pre>${own(checkpoint)}</pre>
  </section>
`;
