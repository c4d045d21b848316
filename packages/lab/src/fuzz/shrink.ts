import { Path, pathsIn } from '@ringfence/testing';
import { tryInput } from './findings';
import { Input } from './input';

/** What shows a finding: an input, and what it hides something of. */
export interface Pair {
  after: Input;
  before?: Input;
}

function withoutPath(tree: unknown, [key, ...rest]: Path): unknown {
  const isThere =
    typeof tree === 'object' && tree !== null && Object.hasOwn(tree, key);
  if (!isThere) return tree;
  if (Array.isArray(tree)) {
    return rest.length
      ? tree.map((item, index) =>
          index === key ? withoutPath(item, rest) : item,
        )
      : tree.filter((_, index) => index !== key);
  }
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, item]) => {
      if (name !== key) return [[name, item]];
      return rest.length ? [[name, withoutPath(item, rest)]] : [];
    }),
  );
}

const without = (input: Input, path: Path): Input =>
  'tree' in input ? { ...input, tree: withoutPath(input.tree, path) } : input;

function withoutLine(input: Input, at: number): Input {
  if (!('text' in input)) return input;
  const lines = input.text.split('\n').filter((_, index) => index !== at);
  return { ...input, text: lines.join('\n') };
}

/** Smaller pairs, the largest pieces taken away first. */
function* smaller({ after, before }: Pair): Generator<Pair> {
  if ('tree' in after) {
    const paths = pathsIn(after.tree)
      .filter(path => path.length)
      .sort((one, other) => one.length - other.length);
    for (const path of paths) {
      yield {
        after: without(after, path),
        before: before && without(before, path),
      };
    }
    return;
  }
  const lines = after.text.split('\n').length;
  for (let at = lines - 1; at >= 0; at--) {
    yield {
      after: withoutLine(after, at),
      before: before && withoutLine(before, at),
    };
  }
}

const sizeOf = (pair: Pair) => JSON.stringify(pair).length;

/** Takes away whatever a finding does not need, for at most some seconds. */
export async function shrink(
  pair: Pair,
  finding: string,
  seconds = 20,
): Promise<Pair> {
  const until = Date.now() + seconds * 1000;
  let smallest = pair;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of smaller(smallest)) {
      if (Date.now() > until) return smallest;
      if (sizeOf(candidate) >= sizeOf(smallest)) continue;
      const { findings } = await tryInput(candidate.after, candidate.before);
      if (!findings.includes(finding)) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}
