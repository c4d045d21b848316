import { Random } from '../../walk/random';
import { Mutate } from '../mutation';

type Step = (text: string, random: Random) => string;

const PIECES = [
  ...'{}[]()<>:;,.=\'"`$%@#&*!?|-\\/~ \t\n\r0aZ',
  '\0',
  '\ufeff',
  '\u202e',
  '\ud800',
  '${',
  '%{',
  "'''",
  '<<EOT\n',
  '---\n',
  '&a ',
  '*a ',
  '<<: *a\n',
  '!!binary ',
  '/*',
  '//',
  '__proto__',
  'resource',
  'for',
  'if',
  'null',
  'x'.repeat(10_000),
  '['.repeat(1_000),
  '{'.repeat(1_000),
  '('.repeat(1_000),
  '${'.repeat(1_000),
  '- '.repeat(1_000),
];

const insert: Step = (text, random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
};

const overwrite: Step = (text, random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(PIECES) + text.slice(at + 1);
};

const cut: Step = (text, random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + random.below(20));
};

const end: Step = (text, random) => text.slice(0, random.below(text.length));

const line =
  (change: (lines: string[], at: number, random: Random) => void): Step =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length), random);
    return lines.join('\n');
  };

const STEPS: readonly Step[] = [
  insert,
  insert,
  overwrite,
  cut,
  end,
  line((lines, at) => lines.splice(at, 1)),
  line((lines, at) => lines.splice(at, 0, lines[at])),
  line((lines, at, random) => {
    const other = random.below(lines.length);
    [lines[at], lines[other]] = [lines[other], lines[at]];
  }),
  line((lines, at, random) => {
    lines[at] = ' '.repeat(random.below(8)) + lines[at].trimStart();
  }),
  line((lines, at, random) => {
    const many = 1 + random.below(200);
    lines.splice(at, 0, ...Array<string>(many).fill(lines[at]));
  }),
];

/** Changes characters and lines of a text. */
export const changeText: Mutate = ({ input }, random) => {
  if (!('text' in input)) return undefined;
  let { text } = input;
  const count = 1 + random.below(4);
  for (let step = 0; step < count; step++) {
    text = random.pick(STEPS)(text, random);
  }
  return { name: `${count} changes of its text`, after: { ...input, text } };
};
