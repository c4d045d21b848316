import {
  DeployedTo,
  DocumentReading,
  Subject,
  readDocument,
} from '@ringfence/dialects';
import { Policy, Posture, completeRequest, evaluate } from '@ringfence/engine';
import { ParsedDocument, Spot } from '../input/document';
import { readOwnIsolation } from '../input/ownIsolation';
import { Found, foundIn } from './joinPart';
import { applicableChecks } from './partChecks';
import { partCompliance } from './partCompliance';
import { UnreadOfFile, UnreadSpot, unreadOfFile } from './unreadSpots';

/** A spot and the pointer of what stands there. */
export interface SourceSpot extends Spot {
  pointer: string;
}

/** One subject, judged, with the spots its results are about. */
export interface Judged {
  subject: Subject;
  posture: Posture;
  source: SourceSpot;
  /** What the source holds of it that was not read. */
  unread: UnreadSpot[];
  /** Spot of a place in the isolation: of the fact, or of the nearest one around it. */
  spotOf(pointer: string): SourceSpot;
}

/** What is said for every subject that does not say it. */
export interface JudgeOptions {
  policy: Policy;
  parameters?: unknown;
  dataClassification?: string;
}

/** What is known of documents beside their content. */
export interface ReadOptions extends Pick<JudgeOptions, 'parameters'> {
  /** Where templates are deployed. */
  deployedTo?: DeployedTo;
}

/** Judges what was found, wherever its facts stand. */
export function judgeFound(
  { subject, document, unread, elsewhere }: Found,
  { policy, dataClassification }: JudgeOptions,
): Judged {
  const isolation =
    dataClassification === undefined ||
    subject.isolation.dataClassification !== undefined
      ? subject.isolation
      : { ...subject.isolation, dataClassification };
  const spots = new Map<string, SourceSpot>();
  const spotAt = (pointer: string): SourceSpot => {
    let spot = spots.get(pointer);
    if (!spot) {
      spot = { ...document.locate(pointer), pointer };
      spots.set(pointer, spot);
    }
    return spot;
  };
  const spotOf = (pointer: string): SourceSpot => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      if (Object.hasOwn(subject.places, at)) return spotAt(subject.places[at]);
      const other = elsewhere.get(at);
      if (other) {
        return { ...other.document.locate(other.place), pointer: other.place };
      }
    }
    return spotAt(subject.at);
  };
  const posture = evaluate(isolation, policy, {
    basis: subject.basis,
    checks: applicableChecks(subject.type),
  });
  return {
    subject: { ...subject, isolation },
    posture:
      subject.type === 'workspace'
        ? posture
        : {
            ...posture,
            compliance: partCompliance(subject.type, posture.compliance, {
              isolation,
              policy,
            }),
          },
    source: spotAt(subject.at),
    unread,
    spotOf,
  };
}

/** Where each fact of an isolation in our own words stands: where it is. */
function* placesIn(value: unknown, at: string): Generator<string> {
  if (at) yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* placesIn(inner, `${at}/${key}`);
  }
}

/** What a document holds: an isolation in our own words, or any dialect. */
function readSubjects(
  document: ParsedDocument,
  { parameters, deployedTo }: ReadOptions,
): DocumentReading {
  const own = readOwnIsolation(document);
  if (!own) {
    return readDocument(document.value, {
      format: document.format,
      parameters: parameters ?? document.parameters,
      deployedTo,
      terraform: document.terraform,
    });
  }
  const { isolation, at } = own;
  const isRequest = at !== '';
  const pointers = [...placesIn(isolation, '')];
  const subject: Subject = {
    type: 'workspace',
    name: isolation.workspace?.name,
    kind: isolation.workspace?.kind,
    basis: { kind: isRequest ? 'requested' : 'declared' },
    isolation: isRequest ? completeRequest(isolation) : isolation,
    places: Object.fromEntries(
      pointers.map(pointer => [pointer, `${at}${pointer}`]),
    ),
    unresolved: [],
    at,
  };
  return { subjects: [subject], notes: [], unread: [] };
}

/** What a document holds: its subjects, and what was not read beside them. */
export interface ReadDocument {
  reading: DocumentReading;
  found: Found[];
  unread?: UnreadOfFile;
}

/**
 * Reads everything in one document.
 *
 * @throws Problem for an isolation in our own words with a field that is wrong
 */
export function readSubjectsOf(
  document: ParsedDocument,
  options: ReadOptions,
): ReadDocument {
  const reading = readSubjects(document, options);
  return {
    reading,
    found: reading.subjects.map(subject => foundIn(subject, document)),
    unread: unreadOfFile(reading.unread, document),
  };
}

/**
 * Reads and judges everything in one document by itself.
 *
 * @throws Problem for an isolation in our own words with a field that is wrong
 */
export const judgeDocument = (
  document: ParsedDocument,
  options: JudgeOptions,
): Judged[] =>
  readSubjectsOf(document, options).found.map(found =>
    judgeFound(found, options),
  );
