// The rules of reach and lanes, with every way to break them beside them.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const facts = fileURLToPath(new URL('../../engine/src/facts', import.meta.url));

/** The ways out of places, and what makes lanes and verdict of what is reached. */
const PARTS = {
  egress: ['egress'],
  lanes: [
    'reach',
    'verdict.ts',
    'unread.ts',
    'withoutTouched.ts',
    'coveredStorage.ts',
  ],
};

/** The names of the parts. */
export const PART_NAMES = Object.keys(PARTS);

/** Whether a mutant is in a part. */
export const isInPart = ({ file }, part) =>
  PARTS[part].some(each => file === each || file.startsWith(`${each}/`));

// Words are no rules, and what only counts up would never end. Without a `?.` the
// same is asked of what is there, and what is not there ends in a TypeError: nothing
// is judged then, so nothing is judged better than it is.
const EXCLUDED = [
  'StringLiteral',
  'ObjectLiteral',
  'ArrayDeclaration',
  'BlockStatement',
  'Regex',
  'UpdateOperator',
  'OptionalChaining',
];

const silent = () => {};
const logger = {
  isDebugEnabled: () => false,
  debug: silent,
  info: silent,
  warn: silent,
};

async function sources() {
  const paths = [];
  for (const each of Object.values(PARTS).flat()) {
    const path = join(facts, each);
    if (each.endsWith('.ts')) paths.push(path);
    else paths.push(...(await readdir(path)).map(name => join(path, name)));
  }
  return Promise.all(
    paths
      .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map(async path => ({
        name: path,
        mutate: true,
        content: await readFile(path, 'utf8'),
      })),
  );
}

/** Where a mutant stands and what it makes of the code, in words. */
function describe({ id, fileName, location, replacement }, contents) {
  const lines = contents.get(fileName).split('\n');
  const { start, end } = location;
  const text = lines
    .slice(start.line, end.line + 1)
    .map((line, index, all) => {
      const to = index === all.length - 1 ? end.column : undefined;
      return line.slice(index === 0 ? start.column : 0, to).trim();
    })
    .join(' ');
  return {
    id,
    file: relative(facts, fileName),
    line: start.line + 1,
    written: text,
    mutant: replacement.replace(/\s+/g, ' '),
  };
}

/** Tells mutants apart by what they make of which code, not by where it stands. */
function withKeys(mutants) {
  const seen = new Map();
  return mutants.map(mutant => {
    const { file, written, mutant: made } = mutant;
    const text = [file, written, made].join('\n');
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { ...mutant, key: `${text}\n${count}` };
  });
}

/** Every rule broken in every way: the sources that hold all mutants, and what each is. */
export async function instrument() {
  const files = await sources();
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  const found = await new Instrumenter(logger).instrument(files, {
    plugins: null,
    excludedMutations: EXCLUDED,
    ignorers: [],
  });
  return {
    sources: new Map(found.files.map(({ name, content }) => [name, content])),
    mutants: withKeys(
      found.mutants
        .filter(({ status }) => status !== 'Ignored')
        .map(mutant => describe(mutant, contents)),
    ),
  };
}
