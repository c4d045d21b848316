import { textDigest } from '@ringfence/engine/internal';
import { z } from 'zod';
import type { WrittenFile } from '../written';

/** The file beside written files that tells them from files of others. @public */
export const MANIFEST_NAME = '.ml-workspace.json';

/** What was written into a folder: the SHA-256 of each file, by its path. @public */
export type Manifest = Record<string, string>;

const manifestSchema = z.strictObject({
  madeBy: z.literal('ml-workspace write'),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

/** The manifest of written files, as the file that stands beside them. @public */
export const manifestOf = (files: readonly WrittenFile[]): WrittenFile => ({
  path: MANIFEST_NAME,
  content: `${JSON.stringify(
    {
      madeBy: 'ml-workspace write',
      files: Object.fromEntries(
        files
          .map(({ path, content }) => [path, textDigest(content)] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    },
    undefined,
    2,
  )}\n`,
});

/** Reads a manifest; `undefined` for a text that is none. @public */
export function readManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? parsed.data.files : undefined;
}
