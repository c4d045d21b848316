import { pathFrom } from './paths';
import { refuseTwice } from './syntax/declaredTwice';
import { parseBicep } from './syntax/parseBicep';
import { SyntaxProblem } from './syntax/syntaxProblem';
import { Statement } from './syntax/tree';

/** Why a text is no Bicep, and where: how many characters stand before. @public */
export type BicepProblem = Record<'reason', string> & Record<'offset', number>;

/** What parsing gives: the file, or why it is none. @public */
export type ParsedBicep = BicepFile | { problem: BicepProblem };

/** A Bicep or parameters file, parsed. @public */
export interface BicepFile {
  /** Its own name, or its path from the folder of the file that it belongs to. */
  path: string;
  /** Its text. */
  text: string;
  /**
   * The local files that it deploys, is for or imports from, by their path from
   * its own folder.
   */
  references: readonly string[];
  /** What it says; only the reader knows its form. */
  statements: readonly object[];
}

function referenceOf(statement: Statement): string | undefined {
  switch (statement.kind) {
    case 'module':
    case 'extends':
    case 'using':
      return statement.path?.pieces[0];
    case 'import':
      return statement.from.pieces[0];
    default:
      return undefined;
  }
}

/**
 * Parses a Bicep or parameters file.
 *
 * @param path - what it is called; a name that ends in `.bicepparam` holds parameters
 * @returns the file, or why its text is no Bicep
 * @public
 */
export function parseBicepFile(path: string, text: string): ParsedBicep {
  try {
    const statements = parseBicep(text);
    refuseTwice(statements);
    const references = statements
      .map(referenceOf)
      .filter(
        (written): written is string =>
          written !== undefined && !/^(br|ts)[:/]/.test(written),
      )
      .map(written => pathFrom(path, written));
    return { path, text, references, statements };
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { problem: { reason: error.message, offset: error.offset } };
  }
}
