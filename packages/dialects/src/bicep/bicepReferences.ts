import { pathFrom } from './paths';
import { parseBicep } from './syntax/parseBicep';
import { SyntaxProblem } from './syntax/syntaxProblem';
import { Statement } from './syntax/tree';
import type { BicepProblem } from './bicepTemplate';

function pathOf(statement: Statement): string | undefined {
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
 * The files that a Bicep or parameters file deploys, is for or imports from, by
 * their path from its own folder.
 * @public
 */
export function bicepReferences(
  name: string,
  text: string,
): string[] | { problem: BicepProblem } {
  try {
    return parseBicep(text)
      .map(pathOf)
      .filter(path => path !== undefined && !/^(br|ts)[:/]/.test(path))
      .map(path => pathFrom(name, path!));
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { problem: { reason: error.message, offset: error.offset } };
  }
}
