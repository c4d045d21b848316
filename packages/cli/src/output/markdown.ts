import {
  BOUNDARIES,
  BOUNDARY_LABELS,
  LANE_STATE_LABELS,
  witnessText,
} from '@ringfence/engine';
import { Judged } from '../judge/judge';
import { cleanLine } from './clean';
import {
  CreateRenderer,
  failing,
  headingOf,
  notProvedLine,
  placeText,
  policyLine,
  sentenceOf,
  skippedLine,
  summaryOf,
  unreadLine,
  unreadLines,
} from './report';

/** Text of a file in Markdown as it is written: nothing in it marks up, links or mentions. */
export const plain = (text: string): string =>
  cleanLine(text)
    .replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//');

function section(judged: Judged, complies: boolean): string[] {
  const { posture, subject } = judged;
  const notProved = notProvedLine(judged);
  const lines = [
    `### ${complies ? '✅' : '❌'} ${plain(headingOf(judged))}`,
    '',
    `${plain(sentenceOf(judged))}  `,
    `${plain(policyLine(judged))}  `,
    ...(notProved ? [`${plain(notProved)}  `] : []),
    `In ${plain(placeText(judged.source))}`,
    '',
  ];
  if (subject.type === 'workspace') {
    lines.push(
      '| Boundary | State | Known | Witness |',
      '| --- | --- | --- | --- |',
    );
    for (const boundary of BOUNDARIES) {
      const { state, facts, witness } = posture.lanes[boundary];
      lines.push(
        `| ${BOUNDARY_LABELS[boundary]} | ${LANE_STATE_LABELS[state]} | ${plain(
          facts.join('; '),
        )} | ${witness ? plain(witnessText(boundary, witness)) : ''} |`,
      );
    }
    lines.push('');
  }
  const findings = failing(judged);
  if (findings.length) {
    lines.push(
      '| Severity | Check | Where | Observed | Fix |',
      '| --- | --- | --- | --- | --- |',
    );
    for (const result of findings) {
      const [place] = result.places;
      const spot = place ? judged.spotOf(place.pointer) : judged.source;
      lines.push(
        `| ${result.severity} | [${plain(result.check)}](${
          result.source.url
        }) | ${plain(placeText(spot))} | ${plain(result.observed)} | ${plain(
          result.fixes[0]?.title ?? result.expected,
        )} |`,
      );
    }
    lines.push('');
  }
  if (judged.unread.length) {
    lines.push(
      'Not read:',
      '',
      ...unreadLines(judged, true).map(line => `- ${plain(line)}`),
      '',
    );
  }
  return lines;
}

/** A report for a pull request's comment or a build's summary, the sum of it first. */
export const markdownRenderer: CreateRenderer = write => {
  const sections: string[] = [];
  return {
    add: (judged, complies) =>
      sections.push(section(judged, complies).join('\n')),
    end(outcome) {
      const { problems, unread } = outcome;
      const parts = unread.flatMap(file => file.parts);
      const lines = ['## Workspace isolation', '', plain(summaryOf(outcome))];
      lines.push('', ...sections);
      if (problems.length || parts.length) {
        lines.push('### Not read', '');
        for (const problem of problems) {
          lines.push(`- ${plain(problem.describe())}`);
        }
        for (const part of parts) lines.push(`- ${plain(unreadLine(part))}`);
        lines.push('');
      }
      const skipped = skippedLine(outcome);
      if (skipped) lines.push(plain(skipped), '');
      write(lines.join('\n'));
    },
  };
};
