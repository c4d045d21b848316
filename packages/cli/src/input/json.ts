import {
  findNodeAtLocation,
  Node,
  parse,
  ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { messageOf, Problem } from '../problem';
import { refuseLargeJson } from './budgets';
import { lineCounter, ParsedDocument, partsOf } from './document';

const OPTIONS = { allowTrailingComma: true, disallowComments: false };

/** Beyond this, a spot is the file: a tree of positions would take too much memory. */
const MAX_LOCATED = 8 * 1024 * 1024;

/** A text this short cannot hold too many values. */
const MAX_UNCOUNTED = 1024 * 1024;

const words = (code: string) =>
  code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

function parseValue(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Comments and trailing commas are fine, and this parser says where it stops.
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, OPTIONS);
  const [first] = errors;
  if (first) {
    const line = lineCounter(text)(first.offset);
    const column = first.offset - text.lastIndexOf('\n', first.offset - 1);
    throw Problem.create(
      `is not JSON: ${words(printParseErrorCode(first.error))}`,
      { file, line, column },
    );
  }
  return value;
}

function locator(text: string, file: string): ParsedDocument['locate'] {
  let tree: Node | undefined;
  let lineOf: ((offset: number) => number) | undefined;
  return pointer => {
    if (text.length > MAX_LOCATED) return { file };
    tree ??= parseTree(text, [], OPTIONS);
    lineOf ??= lineCounter(text);
    if (!tree) return { file };
    let node = tree;
    for (const part of partsOf(pointer)) {
      const isList = node.type === 'array';
      const next = findNodeAtLocation(node, [isList ? Number(part) : part]);
      if (!next) break;
      node = next;
    }
    return { file, line: lineOf(node.offset) };
  };
}

/** Parses JSON with comments. */
export function parseJson(text: string, file: string): ParsedDocument[] {
  try {
    const value = parseValue(text, file);
    if (text.length > MAX_UNCOUNTED) refuseLargeJson(value, file);
    return [{ value, format: 'json', locate: locator(text, file) }];
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw Problem.create(messageOf(error), { file });
  }
}
