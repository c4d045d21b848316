import { isDeepStrictEqual } from 'node:util';
import { messageOf, Problem } from '../../problem';
import { ARM_REWRITES } from './armRewrites';
import { HCL_REWRITES } from './hclRewrites';
import { JSON_REWRITES } from './jsonRewrites';
import { meaningOf, sourceOf } from './meaning';
import { Rewrite, Source } from './rewrite';
import { isJson } from './walk';
import { YAML_REWRITES } from './yamlRewrites';

/** Every way in which a file is written differently. */
export const REWRITES: readonly Rewrite[] = [
  ...ARM_REWRITES,
  ...YAML_REWRITES,
  ...JSON_REWRITES,
  ...HCL_REWRITES,
];

/** What became of what is read of a file when it is written differently. */
export interface RewriteResult {
  rewrite: string;
  /** Each fact that changed; none when what is read stayed the same. */
  changes: string[];
}

const shown = (value: unknown) =>
  value === undefined ? 'nothing' : JSON.stringify(value);

/** Where two values differ, and how. */
function* differences(
  before: unknown,
  after: unknown,
  at = '',
): Generator<string> {
  if (isDeepStrictEqual(before, after)) return;
  const bothLists = Array.isArray(before) && Array.isArray(after);
  if (bothLists || (isJson(before) && isJson(after))) {
    const left = before as Record<string, unknown>;
    const right = after as Record<string, unknown>;
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      yield* differences(left[key], right[key], `${at}/${key}`);
    }
  } else yield `${at}: was ${shown(before)}, is ${shown(after)}`;
}

/**
 * Reads the text of a file as it is and in every way it can be rewritten. `undefined`
 * where nothing is read of it.
 *
 * @throws Problem when the text cannot be read as it is
 */
export async function readRewritten(
  text: string,
  format: Source['format'],
  file: string,
  rewrites: readonly Rewrite[] = REWRITES,
): Promise<RewriteResult[] | undefined> {
  const source = await sourceOf(text, format, file);
  const before = {
    asIs: await meaningOf(text, format),
    recased: await meaningOf(text, format, { recased: true }),
  };
  if (!before.asIs.length) return undefined;
  const results: RewriteResult[] = [];
  for (const { title, recases: recased = false, apply } of rewrites) {
    const rewritten = apply(source);
    if (rewritten === undefined) continue;
    try {
      const after = await meaningOf(rewritten, format, { recased });
      const expected = recased ? before.recased : before.asIs;
      results.push({
        rewrite: title,
        changes: [...differences(expected, after)],
      });
    } catch (error) {
      const reason =
        error instanceof Problem ? error.describe() : messageOf(error);
      results.push({ rewrite: title, changes: [`not read: ${reason}`] });
    }
  }
  return results;
}
