import {
  baselinePolicy,
  evaluate,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Fault, GoldenName, withFault } from './generate/fault';
import { faults } from './generate/faults/catalogue';
import { goldens } from './generate/goldens';
import { BOUNDARIES } from './walk';

const NAMES: Record<GoldenName, string> = {
  managed: 'A managed network, approved destinations only',
  old: 'A network of one’s own, its egress said once',
  new: 'A hub and spoke, said subnet by subnet',
};

const judge = (isolation: WorkspaceIsolation) => {
  const { verdict, lanes } = evaluate(isolation, baselinePolicy);
  return [verdict, ...BOUNDARIES.map(boundary => lanes[boundary].state)];
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const words = (id: string) => id.replace(/-/g, ' ');

const HEAD = ['Fault', 'Kind', 'Verdict', ...BOUNDARIES];

function section(name: GoldenName): string[] {
  const golden = goldens[name];
  const own = faults.filter(({ into }) => into.includes(name));
  return [
    `## ${NAMES[name]}`,
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    row(['_none_', '', ...judge(golden())]),
    ...own.map((fault: Fault) =>
      row([
        words(fault.id),
        words(fault.kind),
        ...judge(withFault(golden(), fault)),
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
    'Three whole isolations that let nothing in and no data out, and each of them with one thing wrong. A lane that is `unknown` counts at its worst for the verdict. A fault that leaves a constraint unmet is `invalid`, whatever its lanes are.',
    '',
    ...(Object.keys(goldens) as GoldenName[]).flatMap(section),
  ].join('\n');
