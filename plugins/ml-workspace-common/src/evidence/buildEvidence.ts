import {
  canonicalJson,
  Posture,
  StoredPosture,
  WorkspaceIsolation,
} from '@ringfence/engine';
import type { FilesAnswer } from '../api/files';
import { publicKeyText, SigningKey } from '../record/keys';
import { signStatement } from './envelope';
import { gapsIn } from './gaps';
import { PACK, PackFile, contentOfText, pathOfFile } from './pack';
import { evidencePage } from './page/evidencePage';
import { EvidenceGap, EvidencePredicate } from './predicate';
import { EvidenceRecord } from './record';
import { statementOf } from './statement';

/** What a pack is made of. @public */
export interface EvidenceInput {
  /** What is said of the workspace; key, gaps and contents are added. */
  says: Omit<EvidencePredicate, 'record' | 'gaps' | 'contents'>;
  isolation: WorkspaceIsolation;
  /** As it is stored. */
  stored: StoredPosture;
  /** The same in words. */
  posture: Posture;
  /** As it is stored. */
  policy: unknown;
  record: EvidenceRecord;
  /** Those that go into the pack, by the id of their request. */
  files: ReadonlyMap<string, Pick<FilesAnswer, 'files'>>;
  /** The signed checkpoint that the proofs lead to, and whose it is. */
  checkpoint: string;
  origin: string;
  /** Proofs that it goes on from some checkpoints before. */
  earlier: EvidencePredicate['record']['earlier'];
  /** The key was made by a development server. */
  development?: boolean;
  /** What was left out. */
  cut: readonly EvidenceGap[];
}

/**
 * The files of a pack, whose envelope binds all others and is signed by a key.
 * The same input gives the same bytes.
 * @public
 */
export function buildEvidence(
  input: EvidenceInput,
  key: SigningKey,
): PackFile[] {
  const { isolation, posture, policy, record, checkpoint } = input;
  const says: Omit<EvidencePredicate, 'contents'> = {
    ...input.says,
    record: {
      origin: input.origin,
      key: publicKeyText(key),
      ...(input.development && { development: true as const }),
      earlier: input.earlier,
    },
    gaps: [
      ...gapsIn(input.says, record, isolation, input.stored),
      ...input.cut,
    ],
  };
  const written = record.requests.flatMap(request =>
    (input.files.get(request.id)?.files ?? []).map(({ path, content }) => ({
      path: pathOfFile(request, path),
      content,
    })),
  );
  const others: PackFile[] = [
    {
      path: PACK.page,
      content: evidencePage({
        says,
        isolation,
        posture,
        policy,
        record,
        checkpoint,
      }),
    },
    { path: PACK.checkpoint, content: checkpoint },
    { path: PACK.facts, content: canonicalJson(isolation) },
    { path: PACK.posture, content: canonicalJson(input.stored) },
    { path: PACK.explained, content: canonicalJson(posture) },
    { path: PACK.policy, content: canonicalJson(policy) },
    { path: PACK.record, content: canonicalJson(record) },
    ...written,
  ];
  const statement = statementOf({
    ...says,
    contents: others.map(contentOfText),
  });
  const envelope = signStatement(statement, key);
  return [{ path: PACK.envelope, content: envelope }, ...others];
}
