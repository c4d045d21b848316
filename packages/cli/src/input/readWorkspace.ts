import { WorkspaceIsolation, completeRequest } from '@ringfence/engine';
import { existsSync } from 'node:fs';
import { Problem } from '../problem';
import { readInputs } from './readInputs';
import { FoundWorkspace, workspacesIn } from './workspacesIn';

/** A file, and which of its workspaces is meant where that is said. */
function partsOf(argument: string): { file: string; name?: string } {
  const at = argument.lastIndexOf('#');
  return at < 1 || existsSync(argument)
    ? { file: argument }
    : { file: argument.slice(0, at), name: argument.slice(at + 1) };
}

/**
 * Reads the one workspace that an argument names.
 *
 * @throws Problem when the file cannot be read, or holds none or several
 */
export async function readWorkspace(
  argument: string,
): Promise<WorkspaceIsolation> {
  const { file, name } = partsOf(argument);
  const found: FoundWorkspace[] = [];
  const problems: Problem[] = [];
  await readInputs([file], {
    document: document => found.push(...workspacesIn(document)),
    problem: problem => problems.push(problem),
  });
  if (problems.length) throw problems[0];
  const wanted =
    name === undefined ? found : found.filter(each => each.name === name);
  const names = found.map(each => each.name).join(', ');
  if (!found.length) throw Problem.create('holds no workspace', { file });
  if (!wanted.length) {
    throw Problem.create(`holds no workspace "${name}", but ${names}`, {
      file,
    });
  }
  if (wanted.length > 1) {
    throw Problem.create(
      `holds ${wanted.length} workspaces (${names}); say which one, as ${file}#NAME`,
      { file },
    );
  }
  const [{ isolation, requested }] = wanted;
  return requested ? completeRequest(isolation) : isolation;
}
