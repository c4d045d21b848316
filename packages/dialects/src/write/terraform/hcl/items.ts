import { Value } from '../../blueprint';

/** `name = value`. @internal */
export interface Attribute {
  name: string;
  value: Value;
}

/** `type "label" { … }`, with what is said of it above. @internal */
export interface Block {
  type: string;
  labels: readonly string[];
  body: readonly Item[];
  comment?: string;
}

/** What stands in a block, or in a file. @internal */
export type Item = Attribute | Block;

/** Values by the names of their arguments; what is `undefined` is not written. @internal */
export type Arguments = Record<string, Value | undefined>;

/** Arguments as attributes, in their order. @internal */
export const attributes = (given: Arguments): Attribute[] =>
  Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );

/** A block inside a resource. @internal */
export const block = (
  type: string,
  given: Arguments,
  inside: readonly Block[] = [],
): Block => ({ type, labels: [], body: [...attributes(given), ...inside] });
