import { Document, isNode, LineCounter, parseAllDocuments } from 'yaml';
import { messageOf, Problem } from '../problem';
import { ParsedDocument, partsOf } from './document';

const MAX_DOCUMENTS = 1000;

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
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      merge: true,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents)) return [];
    if (documents.length > MAX_DOCUMENTS) {
      throw Problem.create(`holds more than ${MAX_DOCUMENTS} documents`, {
        file,
      });
    }
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
