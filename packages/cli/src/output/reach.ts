import { ReachAnswer } from '@ringfence/engine';
import type { Spot } from '../input/document';
import { cleanLine, jsonText } from './clean';
import { placeText } from './report';

const WORDS = {
  allowed: 'Allowed',
  refused: 'Refused',
  unknown: 'Not known',
} as const;

/** Most facts that are told one by one. */
const MOST_MISSING = 12;

/** A line of the text, whose parts may come from a file. */
const line = (depth: number, text: string) =>
  `${' '.repeat(depth)}${cleanLine(text)}`;

const VERB = {
  allowed: 'reaches',
  refused: 'does not reach',
  unknown: 'may reach',
} as const;

const headed = (title: string, lines: string[]) =>
  lines.length ? [line(2, title), ...lines] : [];

/** What people read: the answer, each step with where it stands, and what is missing. */
export function reachText(
  { status, from, to, path, missing, notes, partly }: ReachAnswer,
  spotOf: (pointer: string) => Spot,
): string {
  const at = (pointer: string | undefined) =>
    pointer ? ` (${placeText(spotOf(pointer))})` : '';
  const more = missing.length - MOST_MISSING;
  return [
    line(
      0,
      `${WORDS[status]}: ${from} ${VERB[status]} ${
        partly ? 'a part of ' : ''
      }${to}`,
    ),
    ...headed(
      status === 'refused' ? 'What refuses it' : 'By',
      path.map(({ text, pointer }) => line(4, `${text}${at(pointer)}`)),
    ),
    ...headed('Not known', [
      ...missing
        .slice(0, MOST_MISSING)
        .map(({ label, pointer }) => line(4, `${label}${at(pointer)}`)),
      ...(more > 0 ? [line(4, `and ${more} more`)] : []),
    ]),
    ...notes.map(note => line(2, note)),
    '',
  ].join('\n');
}

/** The same for programs: the answer, each pointer with where it stands. */
export const reachJson = (
  answer: ReachAnswer,
  spotOf: (pointer: string) => Spot,
): string => {
  const spotted = <T extends { pointer?: string }>(item: T) => ({
    ...item,
    ...(item.pointer && { source: spotOf(item.pointer) }),
  });
  return `${jsonText(
    {
      ...answer,
      path: answer.path.map(spotted),
      missing: answer.missing.map(spotted),
    },

    2,
  )}\n`;
};
