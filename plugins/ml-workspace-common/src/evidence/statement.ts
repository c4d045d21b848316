import { canonicalJson } from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from '../api/schema';
import {
  EVIDENCE_PREDICATE,
  EvidencePredicate,
  evidencePredicateSchema,
} from './predicate';

const STATEMENT = 'https://in-toto.io/Statement/v1';

/** One thing that a statement is about, by its digest. @public */
export interface StatementSubject {
  name: string;
  digest: { sha256: string };
}

/** An in-toto statement about a workspace: its facts and its posture are the subjects. @public */
export interface EvidenceStatement {
  _type: typeof STATEMENT;
  subject: StatementSubject[];
  predicateType: typeof EVIDENCE_PREDICATE;
  predicate: EvidencePredicate;
}

/** {@inheritDoc EvidenceStatement} @internal */
export const evidenceStatementSchema: SchemaOf<EvidenceStatement> =
  z.strictObject({
    _type: z.literal(STATEMENT),
    subject: z.array(
      z.strictObject({
        name: z.string(),
        digest: z.strictObject({ sha256: z.string() }),
      }),
    ),
    predicateType: z.literal(EVIDENCE_PREDICATE),
    predicate: evidencePredicateSchema,
  });

/** What the statement of a pack is about: the two files by which the workspace is judged. */
const subjectsOf = ({
  workspace,
  contents,
}: EvidencePredicate): StatementSubject[] =>
  ['facts', 'posture'].map(part => ({
    name: `${workspace.armId}#${part}`,
    digest: {
      sha256:
        contents.find(({ path }) => path === `${part}.json`)?.sha256 ?? '',
    },
  }));

/** The statement that says this. @internal */
export const statementOf = (
  predicate: EvidencePredicate,
): EvidenceStatement => ({
  _type: STATEMENT,
  subject: subjectsOf(predicate),
  predicateType: EVIDENCE_PREDICATE,
  predicate,
});

/** What its subjects have to be, as canonical JSON. @internal */
export const canonicalSubjects = (predicate: EvidencePredicate): string =>
  canonicalJson(subjectsOf(predicate));
