import type { BicepFile } from './bicepFile';

/**
 * What the caller makes of a path: the text of a file, parsed where it has that at
 * hand, or why it is not handed over.
 * @public
 */
export type BicepFileAnswer =
  | { text: string; parsed?: BicepFile }
  | { refused: string };

/**
 * Hands over the files that a Bicep file names, by their path from the folder of
 * that file: with plain slashes, without `.`, and with `..` only at its beginning.
 * @public
 */
export type BicepFiles = (path: string) => BicepFileAnswer | undefined;
