import type { WorkspaceIsolation } from '@ringfence/engine';
import type { ParsedDocument, Spot } from '../input/document';
import { readInputs } from '../input/readInputs';
import { Joining } from '../judge/joining';
import type { Found } from '../judge/joinPart';
import { ReadOptions, readSubjectsOf } from '../judge/judge';
import type { UnreadSpot } from '../judge/unreadSpots';
import { headingOf, placeText, unreadLine } from '../output/report';
import { Problem } from '../problem';
import { Asked, askedIn } from './asked';

/** A workspace with all that the files say of it. */
export interface WholeWorkspace {
  name: string;
  isolation: WorkspaceIsolation;
  asked: Asked;
  /** Where it stands. */
  spot: Spot;
  /** Where a pointer into the isolation stands. */
  spotOf(pointer: string): Spot;
}

/** The parts that were not read, in a line each. */
const unreadProblem = (
  what: string,
  parts: readonly UnreadSpot[],
  file: string,
) =>
  Problem.create(
    `${what} was not read whole, so what its files would have to hold is not known:\n  ${parts
      .map(unreadLine)
      .join('\n  ')}`,
    { file },
  );

function wholeOf(found: Found, asked: Asked): WholeWorkspace {
  const { subject, document, elsewhere } = found;
  return {
    name: subject.name ?? '(without a name)',
    isolation: subject.isolation,
    asked,
    spot: document.locate(subject.at),
    spotOf(pointer) {
      for (let at = pointer; at; at = at.slice(0, at.lastIndexOf('/'))) {
        if (Object.hasOwn(subject.places, at)) {
          return document.locate(subject.places[at]);
        }
        const other = elsewhere.get(at);
        if (other) return other.document.locate(other.place);
      }
      return document.locate(subject.at);
    },
  };
}

/** What was read of files that are to be written anew. */
export interface WholeWorkspaces {
  workspaces: WholeWorkspace[];
  /** Everything that keeps them from being written: what is unread, and what belongs to no workspace here. */
  problems: Problem[];
}

/**
 * Reads every workspace of files, with its parts from whichever of them. Nothing
 * is let go in silence: what was not read, and what would be left out, is a problem.
 *
 */
export async function readWhole(
  files: readonly string[],
  {
    variableFiles,
    ...options
  }: ReadOptions & { variableFiles: readonly string[] },
): Promise<WholeWorkspaces> {
  const workspaces: WholeWorkspace[] = [];
  const problems: Problem[] = [];
  const joining = Joining.create();
  const asked = new Map<Found['document']['locate'], Asked>();
  const take = (found: Found) => {
    const { subject, document, unread } = found;
    const spot = document.locate(subject.at);
    const what = headingOf({ subject });
    if (subject.type !== 'workspace') {
      problems.push(
        Problem.create(
          `${what} belongs to no workspace of these files, and would be left out`,
          spot,
        ),
      );
    } else if (unread.length) {
      problems.push(unreadProblem(what, unread, placeText(spot)));
    } else {
      workspaces.push(
        wholeOf(found, asked.get(document.locate) ?? { about: {} }),
      );
    }
  };
  await readInputs(
    files,
    {
      scanned: scan => joining.scanned(scan),
      document(document: ParsedDocument) {
        const { found, unread } = readSubjectsOf(document, options);
        if (unread) {
          problems.push(unreadProblem('the file', unread.parts, unread.file));
        }
        asked.set(document.locate, askedIn(document));
        for (const one of found) if (!joining.keep(one)) take(one);
      },
      unused(file, of) {
        if (options.parameters !== undefined) return;
        problems.push(
          Problem.create(
            `it is not known whether ${of} is deployed with it; --parameters names the one to use`,
            { file },
          ),
        );
      },
      problem: problem => problems.push(problem),
    },
    variableFiles,
  );
  for (const one of joining.joined()) take(one);
  return { workspaces, problems };
}
