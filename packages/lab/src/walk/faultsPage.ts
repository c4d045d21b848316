import {
  baselinePolicy,
  evaluate,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Architecture, architectures } from './generate/architectures';
import { Fault, withFault } from './generate/fault';
import { faults } from './generate/faults/catalogue';
import { BOUNDARIES } from './walk';

const judge = (isolation: WorkspaceIsolation) => {
  const { verdict, lanes } = evaluate(isolation, baselinePolicy);
  return [verdict, ...BOUNDARIES.map(boundary => lanes[boundary].state)];
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const words = (id: string) => id.replace(/-/g, ' ');

const HEAD = ['Fault', 'Kind', 'Verdict', ...BOUNDARIES];

function section({ title, like, isolation }: Architecture): string[] {
  const own = faults.filter(({ into }) => into.includes(like));
  return [
    `## ${title}`,
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    row(['_none_', '', ...judge(isolation())]),
    ...own.map((fault: Fault) =>
      row([
        words(fault.id),
        words(fault.kind),
        ...judge(withFault(isolation(), fault)),
      ]),
    ),
    '',
  ];
}

/** The page that shows what each single fault makes of an isolation that has none. */
export const renderFaultsPage = (): string =>
  [
    '<!-- Written by "npm run docs". -->',
    '',
    '# What one fault does',
    '',
    'The architectures that Azure’s documents recommend as whole isolations, and each of them with one thing wrong: three that let nothing in and no data out, and three that are private but allow the internet, where a fault of what goes out changes nothing more. A lane that is `unknown` counts at its worst for the verdict. A fault that leaves a constraint unmet is `invalid`, whatever its lanes are.',
    '',
    ...architectures.flatMap(section),
  ].join('\n');
