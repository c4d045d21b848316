// The command line has its HCL parsed in a thread of its own, which is a program
// that is built; here it is the parser itself.

/** Longer than this nothing of HCL takes; the runtime that parses it has come to an end then. */
const MOST_MS = 10_000;

/** A parser that says nothing at all. */
export class NoAnswer extends Error {}

type Parse = (name: string, text: string) => Promise<unknown>;

let parser: Parse | undefined;

const isOfParser = (path: string) => /[\\/]hcl2json[\\/]/.test(path);

/** A parser that no other text was given to. */
function freshParser(): Parse {
  Object.keys(require.cache)
    .filter(isOfParser)
    .forEach(path => delete require.cache[path]);
  // Its module is the parser itself: a second one needs a second module.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('@cdktf/hcl2json').parse;
}

const NEVER = Symbol('never');

async function ask(parse: Parse, text: string): Promise<unknown> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise(resolve => {
    clock = setTimeout(() => resolve(NEVER), MOST_MS);
  });
  try {
    return await Promise.race([parse('input.tf', text), late]);
  } finally {
    clearTimeout(clock);
  }
}

/**
 * Parses HCL. Once in many thousand texts the runtime of the parser breaks by
 * itself and never answers; the text is then given to another one.
 *
 * @throws Error where that one does not answer either
 */
export async function parseHcl(text: string): Promise<unknown> {
  parser ??= freshParser();
  const answer = await ask(parser, text);
  if (answer !== NEVER) return answer;
  parser = freshParser();
  const second = await ask(parser, text);
  if (second === NEVER) throw new NoAnswer('the HCL parser does not answer');
  return second;
}
