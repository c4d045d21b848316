import {
  LintFinding,
  SEVERITIES,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Spot } from '../input/document';
import { cleanLine } from './clean';
import { count, placeText } from './report';

/** What was found in the outbound rules of one workspace. */
export interface LintedWorkspace {
  name: string;
  isolation: WorkspaceIsolation;
  findings: readonly LintFinding[];
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

function summaryOf(findings: readonly LintFinding[]): string {
  if (!findings.length) return 'Nothing to say of its outbound rules';
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
    `  ${summaryOf(findings)}`,
    '',
  ].join('\n');
}

/** The same for programs: one entry for each workspace. */
export const lintJson = (linted: readonly LintedWorkspace[]): string =>
  `${JSON.stringify(
    linted.map(({ name, isolation, findings, spot, spotOf }) => ({
      name,
      source: spot,
      isolation,
      findings: findings.map(finding => ({
        ...finding,
        spot: spotOf(finding.pointer),
      })),
    })),
    undefined,
    2,
  )}\n`;
