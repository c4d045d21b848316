import { Random } from '../../walk/random';
import { Input } from '../input';
import { Mutate, Mutation } from '../mutation';

/** What nobody can read without more than the file. */
const UNREADABLE = [
  "readEnvironmentVariable('X')",
  'fuzzGiven',
  'reference(fuzzGiven).value',
  "loadJsonContent('gone.json').x",
  'fuzzImported',
  '{ ...fuzzGiven }',
  '[for x in fuzzGiven: x]',
  "fuzzGiven ? 'Enabled' : 'Disabled'",
];

const HEAD =
  "param fuzzGiven object\nimport { fuzzImported } from 'gone.bicep'\n";

/** A value that stands alone after its name; kept simple, since it only has to find many. */
const VALUE = /(?<=^[ \t]*\w+: )('[^'\n]*'|true|false|\d+|\w+\.id)/gm;

/** A resource with its whole body, as the formatter writes it. */
const RESOURCE = /^resource \w+ '[^']*' = (?:if \(.*\) )?\{\n(?:.*\n)*?\}$/gm;

const MODULE = (path: string) =>
  `module fuzzAway '${path}' = {\n  name: 'away'\n}`;
const PATHS = ['br/public:a/b:1', 'ts:s/g/b:1', 'gone.bicep'];

function replaced(
  text: string,
  pattern: RegExp,
  random: Random,
  by: (found: string) => string,
): [string, string] | undefined {
  const found = [...text.matchAll(pattern)];
  if (!found.length) return undefined;
  const { index, 0: old } = random.pick(found);
  const end = index + old.length;
  const line = text.slice(0, index).split('\n').length;
  return [
    text.slice(0, index) + by(old) + text.slice(end),
    `${old.split('\n')[0]} of line ${line}`,
  ];
}

/** Hides a value or a resource of Bicep. */
export const hideBicep: Mutate = ({ input }, random): Mutation | undefined => {
  if (input.format !== 'bicep' || !('text' in input)) return undefined;
  const before: Input = { ...input, text: HEAD + input.text };
  const hidesValue = random.chance(85);
  const word = random.pick(hidesValue ? UNREADABLE : PATHS);
  const changed = hidesValue
    ? replaced(before.text, VALUE, random, () => word)
    : replaced(before.text, RESOURCE, random, old =>
        random.chance(50)
          ? MODULE(word)
          : old.replace(/ = (if \(.*\) )?\{/, ' = if (fuzzGiven.on) {'),
      );
  if (!changed) return undefined;
  const [text, what] = changed;
  return {
    name: `${what} behind ${word}`,
    before,
    after: { ...input, text },
  };
};
