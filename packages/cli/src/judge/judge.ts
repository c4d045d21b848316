import {
  allChecks,
  Check,
  DocumentReading,
  evaluate,
  Policy,
  Posture,
  readDocument,
  Subject,
  SubjectType,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ParsedDocument, Spot } from '../input/document';

/** A spot and the pointer of what stands there. */
export interface SourceSpot extends Spot {
  pointer: string;
}

/** One subject, judged, with the spots its results are about. */
export interface Judged {
  subject: Subject;
  posture: Posture;
  source: SourceSpot;
  /** Spot of a place in the isolation: of the fact, or of the nearest one around it. */
  spotOf(pointer: string): SourceSpot;
}

/** What is said for every subject that does not say it. */
export interface JudgeOptions {
  policy: Policy;
  parameters?: unknown;
  dataClassification?: string;
}

/** What a check must read to apply to a part of a workspace. */
const PART_READS: Record<Exclude<SubjectType, 'workspace'>, string> = {
  compute: '/compute',
  endpoint: '/endpoints',
  deployment: '/endpoints',
  'outbound-rule': '/outbound/rules',
};

const below = (pointer: string, parent: string) =>
  pointer === parent || pointer.startsWith(`${parent}/`);

const checksOf = new Map<SubjectType, readonly Check[]>([
  ['workspace', allChecks],
]);

/** The checks that apply to a subject of a type. */
export function applicableChecks(type: SubjectType): readonly Check[] {
  let checks = checksOf.get(type);
  if (!checks) {
    const reads = PART_READS[type as keyof typeof PART_READS];
    checks = allChecks.filter(check =>
      check.reads.some(pointer => below(pointer, reads)),
    );
    checksOf.set(type, checks);
  }
  return checks;
}

function judgeSubject(
  subject: Subject,
  document: ParsedDocument,
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
    }
    return spotAt(subject.at);
  };
  return {
    subject: { ...subject, isolation },
    posture: evaluate(isolation, policy, {
      basis: subject.basis,
      checks: applicableChecks(subject.type),
    }),
    source: spotAt(subject.at),
    spotOf,
  };
}

/** Reads and judges everything in one document. */
export function judgeDocument(
  document: ParsedDocument,
  options: JudgeOptions,
): { judged: Judged[]; reading: DocumentReading } {
  const { whole, values } = document;
  const reading = readDocument(document.value, {
    format: document.format,
    parameters: options.parameters,
    terraform: { whole, values },
  });
  return {
    reading,
    judged: reading.subjects.map(subject =>
      judgeSubject(subject, document, options),
    ),
  };
}
