import {
  Policy,
  PolicyProblem,
  describePolicyProblem,
  readPolicy,
  shippedPolicy,
} from '@ringfence/engine';
import { ParsedDocument } from '../input/document';
import { refuseLinkOut } from '../input/files';
import { parseFile } from '../input/readInputs';
import { Problem } from '../problem';

/** What is wrong with a policy, as a problem of the file it stands in. */
function problemOf(
  problems: readonly PolicyProblem[],
  file: string,
  lineOf: (pointer: string) => number | undefined,
): Problem {
  const told = problems.map(
    problem =>
      `${problem.pointer || 'the document'}: ${describePolicyProblem(problem)}`,
  );
  return Problem.create(`is no policy: ${told.join('\n  ')}`, {
    file,
    line: lineOf(problems[0].pointer),
  });
}

/**
 * Reads and checks a policy that stands somewhere in a document.
 *
 * @param at - JSON pointer of the policy
 * @throws Problem that names each place, what was expected there and what to do
 */
export function policyIn(
  value: unknown,
  {
    file,
    at,
    locate,
  }: { file: string; at: string } & Partial<Pick<ParsedDocument, 'locate'>>,
): Policy {
  const { policy, problems } = readPolicy(value);
  if (policy) return policy;
  throw problemOf(
    problems.map(one => ({ ...one, pointer: `${at}${one.pointer}` })),
    file,
    pointer => locate?.(pointer).line,
  );
}

/** What makes a file one that somebody wrote as a policy, whatever is wrong with it. */
const MARKS = ['tiers', 'shipped', 'enforcement', 'destinations', 'revision'];

/** Of a file that is no policy nothing is printed: it may be any file of the machine. */
const isMeantAsPolicy = (value: unknown): boolean =>
  typeof value === 'string'
    ? shippedPolicy(value) !== undefined
    : typeof value === 'object' &&
      value !== null &&
      MARKS.some(mark => Object.hasOwn(value, mark));

function parsePolicy(file: string): ParsedDocument | undefined {
  try {
    return parseFile(file, file)[0];
  } catch (error) {
    if (!(error instanceof Problem) || error.line === undefined) throw error;
    const { line, column } = error;
    throw Problem.create('is neither YAML nor JSON', { file, line, column });
  }
}

/**
 * The policy in a file.
 *
 * @throws Problem when the file cannot be read or holds no policy
 */
export function readPolicyFile(file: string): Policy {
  refuseLinkOut(file);
  const document = parsePolicy(file);
  if (!isMeantAsPolicy(document?.value)) {
    throw Problem.create(
      'is no policy: the document: expected an object with name, revision and tiers, or the name of a shipped policy',
      { file },
    );
  }
  return policyIn(document?.value, {
    file,
    at: '',
    locate: document?.locate,
  });
}

/**
 * The shipped policy of a name, or the one in a file. A name that is shipped
 * always means that policy, so that no file that happens to lie there can take its
 * place; such a file is reached by `./regulated`.
 *
 * @throws Problem when the file cannot be read or holds no policy
 */
export const loadPolicy = (named: string): Policy =>
  shippedPolicy(named) ?? readPolicyFile(named);
