import { canonicalJson, WorkspaceIsolation } from '@ringfence/engine';
import { readCheckpoint } from '../record/checkpoint';
import { PublicKey, readPublicKey } from '../record/keys';
import { verifyNote } from '../record/note';
import { TreeHead, verifyConsistency } from '../record/proofs';
import { decisionsIn, EvidenceDecision } from './decisions';
import { EvidenceFault, firstOf, unlike } from './difference';
import { keyIdOf, openEnvelope, signersOf } from './envelope';
import { erasedIn, gapsIn } from './gaps';
import { PACK } from './pack';
import { EvidenceGap, EvidencePredicate } from './predicate';
import { attempt, Pack, readPack, ReadPack, textOf } from './readPack';
import { canonicalSubjects } from './statement';
import { digestFaults, JudgedAgain, judgeAgain } from './verifyPosture';
import { placeFault, recordFaults } from './verifyRecord';

/** What a pack is held to that does not come from it. @public */
export interface EvidenceOptions {
  /** Keys that are trusted; without them the pack is held to the key it names. */
  keys?: readonly PublicKey[];
  /** How far the log had come once, from a checkpoint that was kept elsewhere. */
  against?: TreeHead & { origin?: string };
}

/**
 * How the pack's checkpoint fits one that was kept elsewhere: it is the `same`; the
 * log `grew` out of that; those of another size that the pack has no proof for cannot
 * be compared, as `other-size`; `none` was given.
 * @public
 */
export type HeldAgainst = 'none' | 'same' | 'grew' | 'other-size';

/** What a pack that is whole says, and how far that is proven. @public */
export interface VerifiedEvidence {
  statement: Omit<EvidencePredicate, 'contents'>;
  /** The one word, and the sentence that follows from it. */
  verdict: string;
  /** Keys that signed it, as `name+id`. */
  signedBy: string[];
  /** Whether that key was trusted before, or is only the one the pack names. */
  keyFrom: 'outside' | 'pack';
  checkpoint: TreeHead;
  heldAgainst: HeldAgainst;
  judgedAgain: JudgedAgain;
  decisions: EvidenceDecision[];
  events: number;
  /** Waivers by how far they are. */
  waivers: Record<string, number>;
  /** Texts that were erased. */
  erased: number;
  gaps: EvidenceGap[];
  files: number;
}

/** What came of a pack: it is whole, or where it first is not. @public */
export type EvidenceVerdict =
  | ({ intact: true } & VerifiedEvidence)
  | ({ intact: false } & EvidenceFault);

function checkpointOf(
  { says, checkpoint }: ReadPack,
  keys: readonly PublicKey[],
): { head: TreeHead } | EvidenceFault {
  const where = PACK.checkpoint;
  const note = verifyNote(checkpoint, keys);
  if ('problem' in note) {
    const expected = 'a checkpoint signed by the same key';
    return { where, expected, found: note.problem };
  }
  const head = readCheckpoint(note.text);
  if (!head) {
    return { where, expected: 'a checkpoint', found: 'another signed text' };
  }
  const { origin } = says.record;
  return unlike(where, 'a checkpoint of', origin, head.origin) ?? { head };
}

function compare(
  head: TreeHead,
  { record }: EvidencePredicate,
  against: EvidenceOptions['against'],
): { heldAgainst: HeldAgainst } | EvidenceFault {
  if (!against) return { heldAgainst: 'none' };
  const where = PACK.checkpoint;
  const { origin = record.origin, size, root } = against;
  const wrong = unlike(where, 'a checkpoint of', origin, record.origin);
  if (wrong) return wrong;
  if (size !== head.size) {
    const grown = record.earlier.find(each => each.size === size);
    if (!grown) return { heldAgainst: 'other-size' };
    if (verifyConsistency({ size, root }, head, grown.proof)) {
      return { heldAgainst: 'grew' };
    }
    const expected = `a log that goes on from the root ${root} over ${size} entries`;
    return { where, expected, found: 'another one, written anew since' };
  }
  return (
    unlike(where, `over ${size} entries the root`, root, head.root) ?? {
      heldAgainst: 'same',
    }
  );
}

function gapFault({ says, record, isolation, stored }: ReadPack) {
  const found = gapsIn(says, record, isolation as WorkspaceIsolation, stored);
  const said = says.gaps.filter(({ kind }) => kind !== 'cut');
  return unlike(
    `${PACK.envelope}, gaps`,
    'those that its files have:',
    canonicalJson(found),
    canonicalJson(said),
  );
}

const countBy = (words: readonly string[]) =>
  words.reduce<Record<string, number>>(
    (counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }),
    {},
  );

function verdictOn(
  pack: Pack,
  options: EvidenceOptions,
): VerifiedEvidence | EvidenceFault {
  const envelope = attempt(() => textOf(pack, PACK.envelope));
  if (!('read' in envelope)) return envelope;
  const where = PACK.envelope;
  const expected = 'a statement in a signed envelope';
  const opened = openEnvelope(envelope.read);
  if ('problem' in opened) return { where, expected, found: opened.problem };
  const { statement } = opened;
  const says = statement.predicate;
  const own = readPublicKey(says.record.key);
  if (!own) return { where, expected, found: 'one that names no key' };
  const keys = options.keys ?? [own];
  const signed = signersOf(opened, keys);
  if ('problem' in signed) return { where, expected, found: signed.problem };
  const wrongSubject = unlike(
    `${where}, subject`,
    'its facts and posture:',
    canonicalSubjects(says),
    canonicalJson(statement.subject),
  );
  if (wrongSubject) return wrongSubject;
  const whole = attempt(() => readPack(pack, says));
  if (!('read' in whole)) return whole;
  const { read } = whole;
  const checkpoint = checkpointOf(read, keys);
  if (!('head' in checkpoint)) return checkpoint;
  const { head } = checkpoint;
  const { leaf, proof, ...shown } = says.shown;
  const fault =
    firstOf(digestFaults(read)) ??
    placeFault(`${where}, shown`, { leaf, proof }, { shown }, head) ??
    firstOf(recordFaults(pack, read, head)) ??
    gapFault(read);
  if (fault) return fault;
  const again = judgeAgain(read);
  if (!('judged' in again)) return again;
  const held = compare(head, says, options.against);
  if (!('heldAgainst' in held)) return held;
  const { contents, ...said } = says;
  const { record, stored } = read;
  return {
    statement: said,
    verdict: stored.verdict,
    signedBy: signed.signedBy.map(keyIdOf),
    keyFrom: options.keys ? 'outside' : 'pack',
    checkpoint: { size: head.size, root: head.root },
    heldAgainst: held.heldAgainst,
    judgedAgain: again.judged,
    decisions: decisionsIn(record),
    events: record.requests.flatMap(({ events }) => events).length,
    waivers: countBy(record.waivers.map(({ state }) => state)),
    erased: erasedIn(record),
    gaps: says.gaps,
    files: contents.length + 1,
  };
}

/**
 * Checks a pack with nothing but the pack and what is kept elsewhere: that it is
 * signed, that each file is what was signed, that what happened follows from chains
 * that the log has, and that facts and policy give the posture.
 * @public
 */
export function verifyEvidence(
  pack: Pack,
  options: EvidenceOptions = {},
): EvidenceVerdict {
  const verdict = verdictOn(pack, options);
  return 'statement' in verdict
    ? { intact: true, ...verdict }
    : { intact: false, ...verdict };
}
