import { LintFinding } from '@ringfence/advice';
import { SEVERITIES, WorkspaceIsolation } from '@ringfence/engine';
import { Spot } from '../input/document';
import { cleanLine, jsonText } from './clean';
import { count, placeText } from './report';

/** What was found in the outbound rules of one workspace. */
export interface LintedWorkspace {
  name: string;
  isolation: WorkspaceIsolation;
  findings: readonly LintFinding[];
  /** How many rules were looked over; absent where it is not known which there are. */
  rules: number | undefined;
  /** Where the workspace stands. */
  spot: Spot;
  /** Where a place in the isolation stands. */
  spotOf(pointer: string): Spot;
}

function findingLines(
  { spotOf }: LintedWorkspace,
  { rule, severity, pointer, ruleName, message, fix }: LintFinding,
): string[] {
  const about = ruleName === undefined ? '' : `${ruleName}: `;
  const place = placeText(spotOf(pointer));
  return [
    `  ${severity.padEnd(6)}  ${rule}  ${cleanLine(
      `${about}${message} (${place})`,
    )}`,
    ...(fix ? [`          ${cleanLine(fix.title)}`] : []),
  ];
}

/** Why nothing was found: the rules are good, there are none, or nobody knows them. */
function nothingFound(rules: number | undefined): string {
  if (rules === undefined) {
    return 'Its outbound rules are not known, so none was looked over';
  }
  return rules
    ? `Nothing to say of its ${count(rules, 'outbound rule')}`
    : 'It has no outbound rules';
}

function summaryOf({ findings, rules }: LintedWorkspace): string {
  if (!findings.length) return nothingFound(rules);
  const counts = SEVERITIES.map(severity => ({
    severity,
    n: findings.filter(finding => finding.severity === severity).length,
  })).filter(({ n }) => n);
  return `${count(findings.length, 'finding')}: ${counts
    .map(({ severity, n }) => `${n} ${severity}`)
    .join(', ')}`;
}

/** What people read: each finding with its place, and what to do. */
export function lintText(linted: LintedWorkspace): string {
  const { name, findings, spot } = linted;
  return [
    cleanLine(`${placeText(spot)}: workspace ${name}`),
    ...findings.flatMap(finding => findingLines(linted, finding)),
    `  ${summaryOf(linted)}`,
    '',
  ].join('\n');
}

/** The same for programs: one entry for each workspace. */
export const lintJson = (linted: readonly LintedWorkspace[]): string =>
  `${jsonText(
    linted.map(({ name, isolation, findings, rules, spot, spotOf }) => ({
      name,
      source: spot,
      rulesKnown: rules !== undefined,
      isolation,
      findings: findings.map(finding => ({
        ...finding,
        spot: spotOf(finding.pointer),
      })),
    })),

    2,
  )}\n`;
