import {
  contentHash,
  Engine,
  factsHash,
  Policy,
  postureDigest,
  shippedPolicy,
  storePosture,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { approvedOnly } from '@ringfence/testing';
import { eventHash } from '../chain';
import {
  buildEvidence,
  EvidenceEvent,
  EvidenceInput,
  EvidenceRecord,
  Pack,
  PackFile,
} from '../evidence';
import {
  checkpointText,
  consistencyProof,
  entryHash,
  inclusionProof,
  LogEntry,
  rootOf,
  signNote,
  signingKeyOf,
  SigningKey,
  subtreeHashes,
} from '../record';
import { chained } from './chains';

export const ORIGIN = 'portal.example.com/ml-workspace';
/** The key of the tests: always the same, so that packs are. */
export const key: SigningKey = signingKeyOf(ORIGIN, new Uint8Array(32).fill(7));
export const CREATE = '11111111-1111-4111-8111-111111111111';
export const WAIVE = '22222222-2222-4222-8222-222222222222';
export const WORKSPACE = '33333333-3333-4333-8333-333333333333';
export const ADA = 'user:default/ada';

const at = (minute: number) => `2026-11-21T10:0${minute}:00.000Z`;
const EXPIRES = '2027-01-01T00:00:00.000Z';
const TEMPLATE = { path: 'infra/main.json', content: '{"resources":[]}\n' };
const engine = Engine.create();

/** What a test makes otherwise than usual. */
export interface Unusual {
  isolation?: WorkspaceIsolation;
  reason?: string;
  description?: string;
  /** Who approves. */
  approver?: string;
  /** How many entries are in the checkpoint; the rest is not yet. */
  covered?: number;
  record?: (record: EvidenceRecord) => EvidenceRecord;
  input?: Partial<EvidenceInput>;
}

/** The first risk that fails, which the waiver is for. */
function failingRisk(isolation: WorkspaceIsolation, policy: Policy) {
  const { results } = engine.evaluate(isolation, policy);
  return results.find(
    ({ status, nature }) => status === 'fail' && nature === 'risk',
  )!;
}

/** Puts what happened into a log, and proves what a checkpoint covers. */
function logged(entries: readonly LogEntry[], covered: number) {
  const leaves = entries.map(entryHash);
  const hashOf = subtreeHashes(leaves);
  const root = rootOf(covered, hashOf);
  const text = checkpointText({ origin: ORIGIN, size: covered, root });
  return {
    checkpoint: signNote(text, [key]),
    earlier: [2, 1]
      .filter(size => size < covered)
      .map(size => ({ size, proof: consistencyProof(size, covered, hashOf) })),
    placeOf: (entry: LogEntry) => {
      const leaf = leaves.indexOf(entryHash(entry));
      if (leaf >= covered) return {};
      return { leaf, proof: inclusionProof(leaf, covered, hashOf) };
    },
  };
}

const entryOf = ({ requestId: request, sequence, hash }: EvidenceEvent) => ({
  event: { request, sequence, hash },
});

/** What a pack is made of: a workspace that was asked for, with one check waived. */
export function evidenceInput(unusual: Unusual = {}): EvidenceInput {
  const {
    isolation = approvedOnly({
      compute: [{ name: 'cpu', type: 'AmlCompute', nodePublicIp: true }],
    }),
    reason = 'The mirror moves in spring',
    approver = 'user:default/grace',
  } = unusual;
  const policy = shippedPolicy('baseline')!;
  const { check, title } = failingRisk(isolation, policy);
  const armId = '/subscriptions/s/resourcegroups/rg-ml/workspaces/mlw-fraud';
  const waiver = {
    check,
    reason: `As request ${WAIVE}`,
    approver,
    expires: EXPIRES,
  };
  const posture = engine.evaluate(isolation, policy, {
    basis: { kind: 'requested' },
    waivers: [waiver],
    now: at(5),
  });
  const stored = storePosture(posture);
  const hash = contentHash(policy);
  const shown = {
    workspace: WORKSPACE,
    sequence: 2,
    digest: postureDigest(stored),
    body: contentHash(stored),
    facts: factsHash(isolation),
    policy: hash,
    shownFrom: at(5),
  };
  const asked = { dialect: 'arm' as const, unsayable: [] };
  const digest = contentHash({ ...asked, files: [TEMPLATE] });
  const about = (kind: string) => ({
    kind,
    workspace: armId,
    owner: 'group:default/team-a',
    requestedBy: ADA,
    ...(kind === 'create' && { files: digest }),
  });
  const postureDigestOf = { postureDigest: shown.digest };
  const chains = [
    chained(
      [
        { requestId: CREATE, type: 'submitted', at: at(0), by: ADA },
        { requestId: CREATE, type: 'approved', at: at(1), by: 'policy' },
      ].map(event => ({
        ...event,
        ...postureDigestOf,
        about: about('create'),
      })),
    ),
    chained(
      [
        { requestId: WAIVE, type: 'submitted', at: at(2), by: ADA },
        { requestId: WAIVE, type: 'endorsed', at: at(3), by: approver },
        { requestId: WAIVE, type: 'approved', at: at(4), by: approver },
      ].map(event => ({
        ...event,
        ...postureDigestOf,
        about: about('waiver'),
      })),
    ),
  ];
  const entries = [...chains.flat().map(entryOf), { shown }];
  const log = logged(entries, unusual.covered ?? entries.length);
  const placed = (events: EvidenceEvent[]) =>
    events.map(event => ({ ...event, ...log.placeOf(entryOf(event)) }));
  const people = {
    state: 'approved',
    owner: 'group:default/team-a',
    requestedBy: ADA,
  };
  const record: EvidenceRecord = {
    requests: [
      {
        id: CREATE,
        kind: 'create',
        ...people,
        description: unusual.description ?? 'Scores card payments',
        events: placed(chains[0]),
        files: { ...asked, digest, paths: [TEMPLATE.path], inside: true },
      },
      { id: WAIVE, kind: 'waiver', ...people, events: placed(chains[1]) },
    ],
    waivers: [
      {
        request: WAIVE,
        check,
        title,
        reason,
        requestedBy: ADA,
        approvedBy: [approver],
        askedAt: at(2),
        from: at(4),
        until: EXPIRES,
        state: 'active',
      },
    ],
    history: [2, 1].map(sequence => ({
      sequence,
      shownFrom: at(sequence === 2 ? 5 : 1),
      ...(sequence === 1 && { shownTo: at(5) }),
      verdict: posture.verdict,
      sentence: posture.sentence,
      policy: `${policy.name} ${policy.revision}`,
      engineVersion: engine.version,
    })),
    policies: [
      {
        hash,
        name: policy.name,
        revision: policy.revision,
        origin: 'shipped',
        firstUsedAt: at(0),
      },
    ],
  };
  return {
    says: {
      at: at(9),
      madeFor: 'user:default/auditor',
      requests: 'all',
      workspace: {
        id: WORKSPACE,
        armId,
        name: 'mlw-fraud',
        owner: 'group:default/team-a',
      },
      shown: { ...shown, ...log.placeOf({ shown }) },
      judgedAt: at(5),
      basis: { kind: 'requested' },
      engineVersion: engine.version,
      policy: { hash, name: policy.name, revision: policy.revision },
    },
    isolation,
    stored,
    posture,
    policy,
    record: unusual.record?.(record) ?? record,
    files: new Map([[CREATE, { files: [TEMPLATE] }]]),
    checkpoint: log.checkpoint,
    origin: ORIGIN,
    earlier: log.earlier,
    cut: [],
    ...unusual.input,
  };
}

/** Files as whoever unpacks them has them. */
export const packOf = (files: readonly PackFile[]): Pack =>
  new Map(
    files.map(({ path, content }) => [path, new TextEncoder().encode(content)]),
  );

/** A pack that is whole. */
export const packWith = (unusual: Unusual = {}, signer = key): Pack =>
  packOf(buildEvidence(evidenceInput(unusual), signer));

/** The same event with a hash of its own, as a forger writes it. */
export const rehashed = (event: EvidenceEvent): EvidenceEvent => {
  const { leaf, proof, text, hash, ...link } = event;
  return { ...event, hash: eventHash(link) };
};
