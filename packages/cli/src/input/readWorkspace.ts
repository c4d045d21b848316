import { WorkspaceIsolation, completeRequest } from '@ringfence/engine';
import { existsSync } from 'node:fs';
import { Problem } from '../problem';
import { ParsedDocument, Spot } from './document';
import { readInputs } from './readInputs';
import { FoundWorkspace, workspacesIn } from './workspacesIn';

/** A file, and which of its workspaces is meant where that is said. */
export function partsOf(argument: string): { file: string; name?: string } {
  const at = argument.lastIndexOf('#');
  return at < 1 || existsSync(argument)
    ? { file: argument }
    : { file: argument.slice(0, at), name: argument.slice(at + 1) };
}

/** The one workspace that an argument names, and where things stand in its file. */
export interface NamedWorkspace {
  isolation: WorkspaceIsolation;
  /** Where a pointer into the isolation stands. */
  spotOf(pointer: string): Spot;
}

/** What is given beside a file. */
export interface GivenBeside {
  /** A parsed ARM parameters file, for templates. */
  parameters?: unknown;
  /** Files of Terraform variables that are to be used. */
  variableFiles?: readonly string[];
}

/**
 * Finds the one workspace that an argument names.
 *
 * @throws Problem when the file cannot be read, or holds none or several
 */
export async function findWorkspace(
  argument: string,
  { parameters, variableFiles }: GivenBeside = {},
): Promise<NamedWorkspace> {
  const { file, name } = partsOf(argument);
  const found: (FoundWorkspace & { document: ParsedDocument })[] = [];
  const problems: Problem[] = [];
  await readInputs(
    [file],
    {
      document: document =>
        found.push(
          ...workspacesIn(document, parameters).map(each => ({
            ...each,
            document,
          })),
        ),
      problem: problem => problems.push(problem),
    },
    variableFiles,
  );
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
  const [{ isolation, requested, document, placeOf }] = wanted;
  return {
    isolation: requested ? completeRequest(isolation) : isolation,
    spotOf: pointer => document.locate(placeOf(pointer)),
  };
}

/**
 * Reads the one workspace that an argument names.
 *
 * @throws Problem when the file cannot be read, or holds none or several
 */
export const readWorkspace = async (
  argument: string,
): Promise<WorkspaceIsolation> => (await findWorkspace(argument)).isolation;
