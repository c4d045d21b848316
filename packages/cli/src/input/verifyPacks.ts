import {
  EVIDENCE_CHECKPOINT,
  EVIDENCE_ENVELOPE,
  verifyEvidence,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import type {
  EvidenceFault,
  EvidenceOptions,
  EvidenceVerdict,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { Problem } from '../problem';
import { readZip, ZipLimits } from './readZip';

const MEGABYTE = 1024 * 1024;

/** Larger than any pack that a portal makes. */
const MOST_BYTES = 64 * MEGABYTE;
/** More packs than a portal puts into one archive. */
const MOST_PACKS = 100;
const IN_PACK: ZipLimits = { entries: 2000, bytes: 64 * MEGABYTE };

/** What came of one pack, and what it is called. */
export interface NamedVerdict {
  file: string;
  verdict: EvidenceVerdict;
}

/** Whether a file begins as an archive does; what cannot be read is none. */
export function isArchive(path: string): boolean {
  let descriptor: number | undefined;
  try {
    if (!statSync(path).isFile()) return false;
    descriptor = openSync(path, 'r');
    const start = Buffer.alloc(4);
    readSync(descriptor, start);
    return start.equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const broken = (file: string, fault: EvidenceFault): NamedVerdict => ({
  file,
  verdict: { intact: false, ...fault },
});

const packsIn = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files.keys()].every(name => name.endsWith('.zip'));

function verifyOne(
  file: string,
  bytes: Buffer,
  options: EvidenceOptions,
): NamedVerdict {
  const read = readZip(bytes, file, IN_PACK);
  if (!('files' in read)) return broken(file, read);
  return { file, verdict: verifyEvidence(read.files, options) };
}

/** The bytes of an archive that is not too large to be read. */
function archiveIn(path: string): Buffer {
  const { size } = statSync(path);
  if (size <= MOST_BYTES) return readFileSync(path);
  const [found, most] = [Math.ceil(size / MEGABYTE), MOST_BYTES / MEGABYTE];
  throw Problem.create(`is ${found} MB, and no pack is above ${most} MB`, {
    file: path,
  });
}

/**
 * The text of the checkpoint of a pack, which is not verified for that.
 *
 * @throws Problem for an archive that is no pack
 */
export function checkpointIn(path: string): string {
  const read = readZip(archiveIn(path), path, IN_PACK);
  const checkpoint =
    'files' in read ? read.files.get(EVIDENCE_CHECKPOINT) : undefined;
  if (checkpoint) return Buffer.from(checkpoint).toString('utf8');
  throw Problem.create('is no pack of evidence with a checkpoint', {
    file: path,
  });
}

/**
 * Checks a pack of evidence, or each pack of an archive of them.
 *
 * @throws Problem for a file that is too large to be one
 */
export function verifyPacks(
  path: string,
  options: EvidenceOptions,
): NamedVerdict[] {
  const bytes = archiveIn(path);
  const read = readZip(bytes, path, IN_PACK);
  if (!('files' in read)) return [broken(path, read)];
  const { files } = read;
  if (files.has(EVIDENCE_ENVELOPE) || files.size === 0 || !packsIn(files)) {
    return [{ file: path, verdict: verifyEvidence(files, options) }];
  }
  if (files.size > MOST_PACKS) {
    const expected = `at most ${MOST_PACKS} packs`;
    return [broken(path, { where: path, expected, found: `${files.size}` })];
  }
  return Array.from(files, ([name, pack]) =>
    verifyOne(`${path}/${name}`, Buffer.from(pack), options),
  );
}
