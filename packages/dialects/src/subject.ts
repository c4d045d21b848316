import { Basis, Unread, WorkspaceIsolation } from '@ringfence/engine';

/** What a document can be about. @public */
export const SUBJECT_TYPES = [
  'workspace',
  'compute',
  'endpoint',
  'deployment',
  'outbound-rule',
] as const;
/** {@inheritDoc SUBJECT_TYPES} @public */
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** A fact that the source states by an expression nobody can resolve from it: its pointer in the isolation, and the expression as it is written. @public */
export type UnresolvedFact = Record<'pointer' | 'expression', string>;

/**
 * One thing found in a document, with what is known of it and where each fact
 * stands.
 * @public
 */
export interface Subject {
  /** What it is. */
  type: SubjectType;
  /** What it is called. */
  name?: string;
  /** Workspace kind, compute type or endpoint kind, as Azure spells it. */
  kind?: string;
  /** How its facts are known. */
  basis: Basis;
  /** What is known of it; `unread` holds every fact that is unresolved, too. */
  isolation: WorkspaceIsolation;
  /** Pointer in the isolation to pointer in the parsed document (RFC 6901). */
  places: Record<string, string>;
  /** Facts that are stated, but not as a value. */
  unresolved: UnresolvedFact[];
  /** Pointer of the subject itself in the parsed document. */
  at: string;
}

/** What a reader makes of one parsed document. `notes` say what it could not read, in words. @public */
export interface Reading {
  /** What was found. */
  subjects: Subject[];
  /** What could not be read, in words. */
  notes: string[];
  /** What was not read and touches the document, but no subject that was found. */
  unread: Unread[];
}
