import {
  BOUNDARIES,
  BOUNDARY_LABELS,
  CheckResult,
  LANE_STATE_LABELS,
  witnessText,
} from '@ringfence/engine';
import { styleText } from 'node:util';
import { Judged } from '../judge/judge';
import { clean, cleanLine } from './clean';
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
import { screen } from './screen';

type Style = Parameters<typeof styleText>[0];

const paint = (style: Style, text: string) =>
  screen.isPlain ? text : styleText(style, text, { validateStream: false });

const VERDICT_STYLE: Record<string, Style> = {
  'exfiltration-protected': 'green',
  isolated: 'green',
  'partially-isolated': 'yellow',
  exposed: 'red',
  invalid: 'red',
  unknown: 'yellow',
};

const SEVERITY_STYLE: Record<string, Style> = {
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
};

/** Breaks a line at the width of the terminal; a pipe gets it whole. */
function wrap(text: string, indent: string, hanging = indent): string {
  const width = screen.columns ?? 0;
  const whole = cleanLine(text);
  if (width <= 40) return indent + whole;
  const words = whole.split(' ');
  const lines: string[] = [];
  let line = indent;
  let isFirst = true;
  for (const word of words) {
    if (!isFirst && line.length + word.length + 1 > width) {
      lines.push(line);
      line = hanging + word;
    } else line += isFirst ? word : ` ${word}`;
    isFirst = false;
  }
  return [...lines, line].join('\n');
}

/** How a lane's witness is introduced: it is the witness of the worst. */
const WITNESS_WORDS = {
  open: '',
  partial: '',
  closed: 'shown by ',
  unknown: 'at worst ',
};

function laneLines({ posture }: Judged): string[] {
  const under = ' '.repeat(39);
  return BOUNDARIES.flatMap(boundary => {
    const { state, facts, witness } = posture.lanes[boundary];
    const label = BOUNDARY_LABELS[boundary].padEnd(23);
    const word = LANE_STATE_LABELS[state].padEnd(14);
    return [
      wrap(facts.join('; '), `  ${label}${word}`, under),
      ...(witness
        ? [
            paint(
              'dim',
              wrap(
                `${WITNESS_WORDS[state]}${witnessText(boundary, witness)}`,
                under,
              ),
            ),
          ]
        : []),
    ];
  });
}

function findingLines(judged: Judged, result: CheckResult): string[] {
  const [first, ...others] = result.places;
  const spot = first ? judged.spotOf(first.pointer) : judged.source;
  const head = [
    paint(SEVERITY_STYLE[result.severity], result.severity.padEnd(6)),
    paint('bold', result.check),
    paint('dim', clean(placeText(spot))),
  ].join('  ');
  const lines = [`  ${head}`, wrap(result.observed, '          ')];
  for (const place of others.slice(0, 4)) {
    const at = placeText(judged.spotOf(place.pointer));
    lines.push(wrap(`also ${at}: ${place.observed}`, '          '));
  }
  lines.push(wrap(`Expected: ${result.expected}`, '          '));
  const [fix] = result.fixes;
  if (fix) {
    const note = fix.irreversible ? ' (Azure cannot undo it)' : '';
    lines.push(wrap(`Fix: ${fix.title}${note}`, '          '));
  }
  return lines;
}

function openLines(judged: Judged): string[] {
  const { posture, subject } = judged;
  const lines: string[] = [];
  const { heldBackBy } = posture;
  if (heldBackBy.length && subject.type === 'workspace') {
    const labels = heldBackBy.slice(0, 6).map(held => held.label);
    const more =
      heldBackBy.length > 6 ? ` and ${heldBackBy.length - 6} more` : '';
    lines.push(
      wrap(`To know more, state: ${labels.join('; ')}${more}`, '  ', '    '),
    );
  }
  for (const line of unreadLines(judged, false)) {
    lines.push(wrap(`Not read: ${line}`, '  ', '    '));
  }
  for (const { pointer, expression } of subject.unresolved.slice(0, 6)) {
    lines.push(wrap(`Not resolved: ${pointer} is ${expression}`, '  ', '    '));
  }
  const of = (status: string) =>
    posture.results.filter(result => result.status === status).length;
  lines.push(
    paint(
      'dim',
      `  ${of('fail')} failing, ${of('unknown')} unknown, ${of(
        'pass',
      )} passing, ${of('not-applicable')} not applicable`,
    ),
  );
  return lines;
}

function headLines(judged: Judged): string[] {
  const { posture } = judged;
  return [
    `${paint('dim', clean(placeText(judged.source)))}  ${paint(
      'bold',
      cleanLine(headingOf(judged)),
    )}`,
    wrap(sentenceOf(judged), '  ').replace(/^ {2}[^:]*/, verdict =>
      paint(VERDICT_STYLE[posture.verdict], verdict),
    ),
  ];
}

function briefLines(judged: Judged): string[] {
  const [worst] = failing(judged);
  if (!worst) return [...headLines(judged), wrap(policyLine(judged), '  ')];
  const [place] = worst.places;
  const spot = place ? judged.spotOf(place.pointer) : judged.source;
  const [fix] = worst.fixes;
  return [
    ...headLines(judged),
    wrap(
      `${placeText(spot)}  ${worst.check}: ${worst.observed}.${
        fix ? ` Fix: ${fix.title}` : ''
      }`,
      '  ',
    ),
  ];
}

function fullLines(judged: Judged): string[] {
  const findings = failing(judged);
  const isWorkspace = judged.subject.type === 'workspace';
  const notProved = notProvedLine(judged);
  return [
    ...headLines(judged),
    wrap(policyLine(judged), '  '),
    ...(notProved ? [wrap(notProved, '  ')] : []),
    ...(isWorkspace ? ['', ...laneLines(judged)] : []),
    ...(findings.length ? [''] : []),
    ...findings.flatMap(result => findingLines(judged, result)),
    '',
    ...openLines(judged),
    '',
  ];
}

/** What people read: verdict, lanes, what fails and where, how to mend it. */
export const textRenderer =
  (brief: boolean): CreateRenderer =>
  write => {
    const linesOf = brief ? briefLines : fullLines;
    return {
      add: judged => write(`${linesOf(judged).join('\n')}\n`),
      end(outcome) {
        for (const { parts } of outcome.unread) {
          for (const part of parts) {
            write(`${wrap(`Not read: ${unreadLine(part)}`, '', '  ')}\n`);
          }
        }
        const skipped = skippedLine(outcome);
        if (skipped) write(`${wrap(skipped, '', '  ')}\n`);
        write(`${summaryOf(outcome)}\n`);
      },
    };
  };
