import { contentHash } from '@ringfence/engine';
import { EvidenceFault, unlike } from './difference';
import { decisionsIn } from './decisions';
import { linkDifference } from '../chain/link';
import { stateAfter } from '../chain/lifecycle';
import { entryHash, LogEntry } from '../record/entry';
import { TreeHead, verifyInclusion } from '../record/proofs';
import { PACK, pathOfFile } from './pack';
import { attempt, Pack, ReadPack, textOf } from './readPack';
import {
  EvidenceEvent,
  EvidenceRequest,
  EvidenceWaiver,
  Placed,
} from './record';

/** Whether the log has an entry where it is said to stand; what it has not yet is a gap. @internal */
export function placeFault(
  where: string,
  { leaf, proof }: Placed,
  entry: LogEntry,
  { size, root }: TreeHead,
): EvidenceFault | undefined {
  if (leaf === undefined && proof === undefined) return undefined;
  const holds = verifyInclusion(
    {
      leaf: entryHash(entry),
      index: leaf ?? -1,
      size,
      proof: proof ?? [],
    },
    root,
  );
  if (holds) return undefined;
  return {
    where,
    expected: `a proof that place ${leaf ?? 'none'} of the log is this`,
    found: 'one that does not lead to the root of the checkpoint',
  };
}

/** What an event binds, as the request and the workspace say it. */
const BOUND = ['workspace', 'kind', 'owner', 'requestedBy'] as const;

function* eventFaults(
  event: EvidenceEvent,
  before: EvidenceEvent | undefined,
  { request, armId, head, at }: Around,
) {
  const where = `${PACK.record}, request ${request.id}, event ${event.sequence}`;
  const { leaf, proof, text, ...link } = event;
  yield unlike(where, 'request', request.id, event.requestId);
  const wrong = linkDifference(link, before);
  if (wrong) yield { where, ...wrong };
  if (event.at > at) {
    yield { where, expected: `an event until ${at}`, found: event.at };
  }
  const says = { ...request, workspace: armId };
  for (const field of BOUND) {
    const bound = event.about?.[field];
    if (bound !== undefined) yield unlike(where, field, bound, says[field]);
  }
  const { sequence, hash } = event;
  const entry = { event: { request: request.id, sequence, hash } };
  yield placeFault(where, event, entry, head);
}

interface Around {
  request: EvidenceRequest;
  armId: string;
  head: TreeHead;
  at: string;
}

function* filesFaults(pack: Pack, request: EvidenceRequest) {
  const { files, events } = request;
  const where = `${PACK.record}, files of request ${request.id}`;
  const bound = events.findLast(({ about }) => about?.files)?.about?.files;
  if (bound !== undefined) yield unlike(where, 'digest', bound, files?.digest);
  if (!files?.inside) return;
  const { digest, paths, inside, ...says } = files;
  const read = attempt(() =>
    paths.map(path => ({
      path,
      content: textOf(pack, pathOfFile(request, path)),
    })),
  );
  if (!('read' in read)) {
    yield read;
    return;
  }
  const found = contentHash({ ...says, files: read.read });
  yield unlike(where, 'files with the digest', digest, found);
}

function* requestFaults(pack: Pack, around: Around) {
  const { request } = around;
  const { events, state, requestedBy } = request;
  const where = `${PACK.record}, request ${request.id}`;
  for (const [index, event] of events.entries()) {
    yield* eventFaults(event, events[index - 1], around);
  }
  const [first, last] = [events[0], events[events.length - 1]];
  yield unlike(where, 'state', last && stateAfter(last.type), state);
  yield unlike(where, 'requestedBy', first?.by, requestedBy);
  yield* filesFaults(pack, request);
}

/** What a waiver says of its request is what its request says. */
function* waiverFaults(waiver: EvidenceWaiver, requests: EvidenceRequest[]) {
  const where = `${PACK.record}, waiver of request ${waiver.request}`;
  const request = requests.find(({ id }) => id === waiver.request);
  if (!request) return;
  yield unlike(where, 'requestedBy', request.requestedBy, waiver.requestedBy);
  const approval = request.events.find(({ type }) => type === 'approved');
  const held = waiver.state !== 'waiting' && waiver.state !== 'rejected';
  yield unlike(where, 'that it was approved,', approval !== undefined, held);
  const [decision] = decisionsIn({ requests: [request] });
  for (const by of held ? waiver.approvedBy : []) {
    const isOne = decision.approvedBy.includes(by.toLocaleLowerCase('en-US'));
    const expected = `an approver of ${decision.approvedBy.join(', ')}`;
    if (!isOne) yield { where, expected, found: by };
  }
}

/** Everything that the record of a pack says follows from its chains, and the log has it. @internal */
export function* recordFaults(
  pack: Pack,
  { says, record }: ReadPack,
  head: TreeHead,
) {
  const { armId } = says.workspace;
  const seen = new Set<string>();
  for (const request of record.requests) {
    const where = `${PACK.record}, request ${request.id}`;
    if (seen.has(request.id)) {
      yield { where, expected: 'each request once', found: 'one twice' };
    }
    seen.add(request.id);
    yield* requestFaults(pack, { request, armId, head, at: says.at });
  }
  for (const waiver of record.waivers) {
    yield* waiverFaults(waiver, record.requests);
  }
}
