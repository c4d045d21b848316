import { canonicalJson, StoredPosture } from '@ringfence/engine';
import { z } from 'zod';
import { EvidenceFault, firstOf, unlike } from './difference';
import { contentOf, PACK, pathOfFile } from './pack';
import { EvidencePredicate } from './predicate';
import { EvidenceRecord, evidenceRecordSchema } from './record';

/** The files of a pack, by their paths. @public */
export type Pack = ReadonlyMap<string, Uint8Array>;

/** What the files of a pack say, once they are those that its statement binds. @internal */
export interface ReadPack {
  says: EvidencePredicate;
  /** Only a version that knows them can tell what they are. */
  isolation: unknown;
  stored: StoredPosture;
  explained: unknown;
  policy: unknown;
  record: EvidenceRecord;
  checkpoint: string;
  page: string;
}

/** Thrown where a pack cannot be read on, and caught by `attempt`. */
class Faulty extends Error {
  readonly fault: EvidenceFault;

  constructor(fault: EvidenceFault) {
    super(fault.found);
    this.name = 'Faulty';
    this.fault = fault;
  }
}

const isFaulty = (error: unknown): error is Faulty =>
  (error as Error).name === 'Faulty';

/** What work makes, or the fault that it comes upon. @internal */
export function attempt<T>(work: () => T): { read: T } | EvidenceFault {
  try {
    return { read: work() };
  } catch (error) {
    if (isFaulty(error)) return error.fault;
    throw error;
  }
}

function assertNone(fault: EvidenceFault | undefined): void {
  if (fault) throw new Faulty(fault);
}

/** The text of a file. @internal */
export function textOf(pack: Pack, path: string): string {
  const bytes = pack.get(path);
  if (!bytes) {
    const expected = 'this file, which every pack has';
    throw new Faulty({ where: path, expected, found: 'nothing' });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    const expected = 'text in UTF-8';
    throw new Faulty({ where: path, expected, found: 'something else' });
  }
}

/** What a file says, if it is of its shape. Its bytes are bound, so that it says it in one way only. */
function read<T>(pack: Pack, path: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(textOf(pack, path));
  } catch (error) {
    if (isFaulty(error)) throw error;
    throw new Faulty({ where: path, expected: 'JSON', found: 'no JSON' });
  }
  if (canonicalJson(value) !== textOf(pack, path)) {
    throw new Faulty({
      where: path,
      expected: 'canonical JSON',
      found: 'JSON that was written otherwise, or a field twice',
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [{ path: place, message }] = parsed.error.issues;
  throw new Faulty({
    where: `${path}, ${place.join('.') || 'all of it'}`,
    expected: 'what a pack of this version says there',
    found: message,
  });
}

/** Each file is one that the statement binds, and each that it binds is there. */
function* contentFaults(pack: Pack, { contents }: EvidencePredicate) {
  const bound = new Map(contents.map(content => [content.path, content]));
  for (const [path, bytes] of pack) {
    if (path === PACK.envelope) continue;
    const { size, sha256 } = bound.get(path) ?? {};
    const found = contentOf(path, bytes);
    yield unlike(
      path,
      'size in bytes, as the statement binds',
      size,
      found.size,
    );
    yield unlike(
      path,
      'SHA-256, as the statement binds,',
      sha256,
      found.sha256,
    );
  }
  for (const { path } of contents) {
    const expected = 'this file, which the statement binds';
    if (!pack.has(path)) yield { where: path, expected, found: 'nothing' };
  }
}

/** A path beside the known names belongs to a request that names it. */
function* nameFaults(pack: Pack, { requests }: EvidenceRecord) {
  const known = new Set<string>(Object.values(PACK));
  for (const request of requests) {
    const { paths = [], inside } = request.files ?? {};
    for (const path of inside ? paths : []) {
      known.add(pathOfFile(request, path));
    }
  }
  for (const path of pack.keys()) {
    const expected = 'a file that every pack has, or that a request names';
    if (!known.has(path)) yield { where: path, expected, found: 'another' };
  }
}

/** What is stored of a posture, as far as it is looked at here; its hash binds all of it. */
const storedSchema = z.looseObject({
  engineVersion: z.string(),
  verdict: z.string(),
  basis: z.looseObject({ kind: z.string() }),
  lanes: z.record(z.string(), z.looseObject({ state: z.string() })),
  compliance: z.looseObject({}),
  results: z.array(
    z.looseObject({
      check: z.string(),
      status: z.string(),
      observed: z.string(),
      waivers: z
        .array(
          z.looseObject({
            reason: z.string(),
            approver: z.string(),
            expires: z.string(),
          }),
        )
        .optional(),
    }),
  ),
}) as unknown as z.ZodType<StoredPosture>;

/**
 * Reads a pack by a statement that is known to be signed.
 *
 * @throws what `attempt` answers where a file is missing, another, or one too many
 * @internal
 */
export function readPack(pack: Pack, says: EvidencePredicate): ReadPack {
  assertNone(firstOf(contentFaults(pack, says)));
  const record = read(pack, PACK.record, evidenceRecordSchema);
  assertNone(firstOf(nameFaults(pack, record)));
  return {
    says,
    isolation: read(pack, PACK.facts, z.looseObject({})),
    stored: read(pack, PACK.posture, storedSchema),
    explained: read(pack, PACK.explained, z.unknown()),
    policy: read(pack, PACK.policy, z.unknown()),
    record,
    checkpoint: textOf(pack, PACK.checkpoint),
    page: textOf(pack, PACK.page),
  };
}
