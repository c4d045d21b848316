import { Draft } from './draft';
import { plainKey, SourceNode } from './sourceNode';

/** Reads the data classification from a tag that is called so, in any spelling. @internal */
export function readClassification(
  draft: Draft,
  tags: SourceNode | undefined,
): void {
  if (tags && !tags.isObject()) {
    draft.leaveOpen(['dataClassification'], tags);
    return;
  }
  const tag = tags
    ?.entries()
    .find(([key]) => plainKey(key) === 'dataclassification');
  draft.text(['dataClassification'], tag?.[1]);
}
