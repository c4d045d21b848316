import { readDocument } from '@ringfence/dialects';
import { WorkspaceIsolation } from '@ringfence/engine';
import { ParsedDocument } from './document';
import { readOwnIsolation } from './ownIsolation';

/** One workspace of a document, and how its places are found. */
export interface FoundWorkspace {
  name: string;
  isolation: WorkspaceIsolation;
  /** Somebody asks for it, so that lists it leaves out are empty. */
  requested: boolean;
  /** Where it stands in the document. */
  at: string;
  /** Where a pointer into the isolation stands in the document. */
  placeOf(pointer: string): string;
}

/**
 * The workspaces of a document: of any dialect, or an isolation in our own words.
 *
 * @param parameters - a parsed ARM parameters file, for templates
 * @throws Problem for an isolation of our own with a field that is wrong
 */
export function workspacesIn(
  document: ParsedDocument,
  parameters?: unknown,
): FoundWorkspace[] {
  const own = readOwnIsolation(document);
  if (own) {
    return [
      {
        name: own.isolation.workspace?.name ?? '(without a name)',
        isolation: own.isolation,
        requested: own.at === '/isolation',
        at: own.at,
        placeOf: pointer => `${own.at}${pointer}`,
      },
    ];
  }
  const { format, value, terraform } = document;
  const { subjects } = readDocument(value, {
    format,
    parameters: parameters ?? document.parameters,
    terraform,
  });
  return subjects
    .filter(({ type }) => type === 'workspace')
    .map(({ name = '(without a name)', isolation, basis, at, places }) => ({
      name,
      isolation,
      requested: basis.kind === 'requested',
      at,
      placeOf(pointer) {
        for (let to = pointer; to; to = to.slice(0, to.lastIndexOf('/'))) {
          if (Object.hasOwn(places, to)) return places[to];
        }
        return at;
      },
    }));
}
