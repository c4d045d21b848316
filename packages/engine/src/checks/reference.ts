import { ProposedFix } from './description';
import { BOUNDARY_LABELS } from '../model/labels';
import { BOUNDARIES } from '../model/words';
import { Check } from './check';
import { allChecks } from './registry';

const INTRODUCTION = `# Checks

Every rule Ringfence judges an isolation by, from the code that judges it. This
page is written by \`npm run docs\`; a test fails when it is stale. Rules that are
not checked, and why, are on [their own page](rules-not-checked.md).

- A **constraint** is what Azure refuses or what cannot work. It cannot be waived.
- A **risk** works but weakens isolation. Policy decides about it, and people can
  accept it until a date.
- **Advice** changes nothing in how isolated a workspace is.

A check passes, fails, does not apply, or is **unknown** where a fact it needs is
absent. Unknown is never a pass.`;

/** Text as a cell of a Markdown table shows it: nothing in it marks up or ends the cell. @internal */
export const cell = (text: string) =>
  text
    .replace(/[\\|<*_]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();

/** A row of a Markdown table. @internal */
export const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(checks: readonly Check[]): string {
  const head = [
    'Check',
    'Title',
    'Nature',
    'Severity',
    'Boundary',
    'Source and date',
    'Enforced by',
  ];
  return [
    row(head),
    row(head.map(() => '---')),
    ...checks.map(check =>
      row([
        check.id,
        cell(check.title),
        check.nature,
        check.severity,
        check.boundary,
        `[${cell(check.source.title)}](${check.source.url}), ${
          check.source.date
        }`,
        cell(check.enforcedBy ?? ''),
      ]),
    ),
  ].join('\n');
}

const proposal = ({ title, irreversible }: ProposedFix) =>
  `_${cell(title)}_${irreversible ? ' (Azure cannot undo it)' : ''}`;

function section(check: Check): string {
  const { offers } = check;
  const fix = offers?.length
    ? `${offers.map(proposal).join(', or ')}; Ringfence offers the patch`
    : 'there is no patch to offer; change it where the workspace is defined';
  return [
    `### ${check.id}`,
    `**${cell(check.title)}.** ${cell(check.because)}`,
    [
      `- Reads: ${check.reads.map(pointer => `\`${pointer}\``).join(', ')}`,
      `- Expected: ${cell(check.expected)}`,
      `- To fix it: ${fix}`,
      `- Source: [${cell(check.source.title)}](${check.source.url}), ${
        check.source.date
      }`,
      ...(check.enforcedBy
        ? [`- Enforced in Azure by: ${cell(check.enforcedBy)}`]
        : []),
    ].join('\n'),
  ].join('\n\n');
}

/**
 * The reference of these checks in Markdown: a table of all of them, and for
 * each what it reads, why, what is expected and how to fix it.
 * @internal
 */
export function renderCheckReference(
  checks: readonly Check[] = allChecks,
): string {
  const sections = BOUNDARIES.flatMap(boundary => {
    const own = checks.filter(check => check.boundary === boundary);
    return own.length
      ? [`## ${BOUNDARY_LABELS[boundary]}`, ...own.map(section)]
      : [];
  });
  return `${[INTRODUCTION, table(checks), ...sections].join('\n\n')}\n`;
}
