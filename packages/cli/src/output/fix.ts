import { FixGoal, MAX_EXACT_CHANGES, SmallestFix } from '@ringfence/advice';
import { VERDICT_LABELS, WorkspaceIsolation } from '@ringfence/engine';
import type { Spot } from '../input/document';
import { cleanLine, jsonText } from './clean';
import { count, placeText } from './report';

/** What was found for one workspace. */
export interface FixedWorkspace {
  name: string;
  isolation: WorkspaceIsolation;
  spot: Spot;
  spotOf(pointer: string): Spot;
  goal: FixGoal;
  answer: SmallestFix;
}

type Changed = Extract<SmallestFix, { changes: unknown }>;
type Change = Changed['changes'][number];

const line = (depth: number, text: string) =>
  `${' '.repeat(depth)}${cleanLine(text)}`;

const goalText = (goal: FixGoal) =>
  'verdict' in goal ? VERDICT_LABELS[goal.verdict] : 'compliance';

function changeLines(
  { spotOf }: FixedWorkspace,
  { check, title, patch, irreversible }: Change,
  index: number,
): string[] {
  const note = irreversible ? ' (Azure cannot undo it)' : '';
  return [
    line(2, `${index + 1}. ${title}${note}`),
    line(5, `for ${check}`),
    ...patch.map(operation => {
      const at = placeText(spotOf(operation.path));
      const value =
        operation.op === 'remove' ? '' : ` ${JSON.stringify(operation.value)}`;
      return line(5, `${operation.op} ${operation.path}${value} (${at})`);
    }),
  ];
}

function costLines({ costs }: Changed): string[] {
  return [
    ...costs.checks.map(({ check, before, after, observed }) =>
      line(4, `${check}: ${before} before, ${after} after; ${observed}`),
    ),
    ...costs.drivers.map(driver =>
      line(
        4,
        `billed: ${driver.title}${
          driver.count ? `, ${driver.count} in all` : ''
        }`,
      ),
    ),
  ];
}

const headed = (title: string, lines: string[]) =>
  lines.length ? [line(2, title), ...lines] : [];

function changedLines(fixed: FixedWorkspace, answer: Changed): string[] {
  const { changes, minimal, mustBeRead, evaluations, verdict } = answer;
  const said = count(changes.length, 'change');
  const least = minimal ? 'no smaller set does it' : 'a smaller set may do it';
  const goal = goalText(fixed.goal);
  const [none, found] = minimal
    ? [`No set of up to ${MAX_EXACT_CHANGES} changes`, 'reaches']
    : ['No change', 'was found that reaches'];
  const end =
    answer.outcome === 'fix'
      ? `${said} to reach ${goal}; ${least}`
      : `${none} of what is known ${found} ${goal}${
          changes.length
            ? `. With ${said}, only facts that are not known stand in the way`
            : ''
        }`;
  return [
    line(2, `${end} (${count(evaluations, 'isolation')} judged)`),
    ...changes.flatMap((change, index) => changeLines(fixed, change, index)),
    line(2, `It is ${changes.length ? 'then ' : ''}${VERDICT_LABELS[verdict]}`),
    ...headed('It costs', costLines(answer)),
    ...headed(
      answer.outcome === 'fix'
        ? 'Not known, so left out of them, and to be read before they are applied'
        : 'Not known, and to be read first',
      mustBeRead.map(({ pointer, label }) => line(4, `${pointer}: ${label}`)),
    ),
  ];
}

function answerLines(fixed: FixedWorkspace): string[] {
  const { answer, goal } = fixed;
  switch (answer.outcome) {
    case 'already':
      return [
        line(
          2,
          `Nothing to change: ${goalText(goal)} is reached as it is, ${
            VERDICT_LABELS[answer.verdict]
          }`,
        ),
      ];
    case 'impossible':
    case 'stopped': {
      const { message, check, pointer } = answer.because;
      const about = [check, pointer].filter(Boolean).join(', ');
      const end =
        answer.outcome === 'stopped'
          ? 'None found in the work that a search may take'
          : `No fix of any check reaches ${goalText(goal)}`;
      return [
        line(2, `${end} (${count(answer.evaluations, 'isolation')} judged)`),
        line(2, `In the way: ${message}${about && ` (${about})`}`),
      ];
    }
    default:
      return changedLines(fixed, answer);
  }
}

/** What people read: what to change and where, what it costs, or what is in the way. */
export function fixText(fixed: FixedWorkspace): string {
  const head = `${placeText(fixed.spot)}: workspace ${fixed.name}`;
  return `${[line(0, head), ...answerLines(fixed)].join('\n')}\n`;
}

/** The same for programs: one entry for each workspace. */
export const fixJson = (found: readonly FixedWorkspace[]): string =>
  `${jsonText(
    found.map(({ name, spot, isolation, goal, answer }) => ({
      name,
      source: { file: spot.file, line: spot.line },
      isolation,
      goal,
      answer,
    })),

    2,
  )}\n`;

/** All changes as one JSON Patch (RFC 6902) on the isolation. */
export const patchOf = (answer: SmallestFix) =>
  'changes' in answer ? answer.changes.flatMap(({ patch }) => patch) : [];
