import { SourceNode } from '../shared/sourceNode';

/**
 * One managed resource, or one that is only looked up, whether from a plan or from
 * configuration. What is not known stands in its body as the text `${…}`.
 */
export interface TerraformResource {
  /** Its address with module and index, `module.a.azurerm_x.y[0]`. */
  address: string;
  type: string;
  body: SourceNode;
  /** What it depends on whether it is there, or how often: a count or condition that is open. */
  doubt?: SourceNode;
  /** It is looked up and not made. */
  isData?: boolean;
}

/** Something that makes or changes what nobody read. */
export interface UnreadPart {
  /** Why it was not read, in words. */
  reason: string;
  /** Pointer of it in the parsed document. */
  at: string;
  /** What is written there. */
  words?: string;
  /** Pointers of what it may touch; everything where it says nothing else. */
  pointers?: string[];
  /** The one resource it touches, where it is not all. */
  of?: TerraformResource;
}

/** All resources of a document. */
export interface TerraformDocument {
  resources: TerraformResource[];
  unread: UnreadPart[];
  notes: string[];
}

/**
 * An address without the indexes of count and for_each. Each character is looked at
 * once: an address is as long as whoever wrote the document wants it.
 */
export function withoutIndexes(address: string): string {
  let bare = '';
  let at = 0;
  for (;;) {
    const open = address.indexOf('[', at);
    const close = open < 0 ? -1 : address.indexOf(']', open);
    if (close < 0) return bare + address.slice(at);
    bare += address.slice(at, open);
    at = close + 1;
  }
}
