import {
  Document,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';
import { messageOf, Problem } from '../problem';
import { refuseLargeYaml } from './budgets';
import { ParsedDocument, partsOf } from './document';

function locator(
  document: Document.Parsed,
  lines: LineCounter,
  file: string,
): ParsedDocument['locate'] {
  return pointer => {
    const parts = partsOf(pointer);
    for (let length = parts.length; length >= 0; length--) {
      const found = length
        ? document.getIn(parts.slice(0, length), true)
        : document.contents;
      const offset = isNode(found) ? found.range?.[0] : undefined;
      if (offset !== undefined)
        return { file, line: lines.linePos(offset).line };
    }
    return { file };
  };
}

/** One key twice in a map: readers differ in which they take, so it is no YAML. */
function refuseDoubleKeys(
  document: Document.Parsed,
  lines: LineCounter,
  file: string,
): void {
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const name: unknown = isScalar(key) ? key.value : key;
        if (keys.has(name) && name !== '<<') {
          const offset = isNode(key) ? key.range?.[0] : undefined;
          const place =
            offset === undefined ? undefined : lines.linePos(offset);
          throw Problem.create('is not YAML: Map keys must be unique', {
            file,
            line: place?.line,
            column: place?.col,
          });
        }
        keys.add(name);
      }
    },
  });
}

function valueOf(
  document: Document.Parsed,
  lines: LineCounter,
  file: string,
): unknown {
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const reason = error.message.split('\n')[0];
    throw Problem.create(`is not YAML: ${reason}`, { file, line, column: col });
  }
  refuseDoubleKeys(document, lines, file);
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (failure) {
    const reason = messageOf(failure);
    if (/^Unresolved alias/.test(reason)) {
      throw Problem.create(`is not YAML: ${reason.split('\n')[0]}`, { file });
    }
    throw Problem.create(
      /alias/i.test(reason)
        ? 'its anchors and aliases unfold to far more than is written'
        : reason,
      { file },
    );
  }
}

/** Parses every document of a YAML file. Anchors and merge keys work, bombs are refused. */
export function parseYaml(text: string, file: string): ParsedDocument[] {
  const lines = new LineCounter();
  refuseLargeYaml(text, file);
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      merge: true,
      // Looked for by ourselves: the library compares every two keys of a map.
      uniqueKeys: false,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents)) return [];
    return documents.map(document => ({
      value: valueOf(document, lines, file),
      format: 'yaml' as const,
      locate: locator(document, lines, file),
    }));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw Problem.create(messageOf(error), { file });
  }
}
