import {
  canonicalJson,
  contentHash,
  Engine,
  factsHash,
  policySchema,
  postureDigest,
  storePosture,
  Waiver,
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { EvidenceFault, unlike } from './difference';
import { PACK } from './pack';
import { evidencePage } from './page/evidencePage';
import { ReadPack } from './readPack';

/**
 * Whether facts and policy were judged again here and gave the same: `same`;
 * `other-engine` where another version judged; `own-checks` where an organisation's
 * own did, which this command line has not; `unreadable` where this version knows
 * not all of the facts or the policy.
 * @public
 */
export type JudgedAgain = 'same' | 'other-engine' | 'own-checks' | 'unreadable';

/** The facts, the posture and the policy are those that the log has. @internal */
export function* digestFaults({ says, isolation, stored, policy }: ReadPack) {
  const { shown } = says;
  const facts = isolation as WorkspaceIsolation;
  yield unlike(
    PACK.facts,
    'facts with the hash',
    shown.facts,
    factsHash(facts),
  );
  const { posture: path } = PACK;
  yield unlike(
    path,
    'a posture with the hash',
    shown.body,
    contentHash(stored),
  );
  const digest = postureDigest(stored);
  yield unlike(path, 'a posture with the digest', shown.digest, digest);
  const hash = contentHash(policy);
  yield unlike(PACK.policy, 'a policy with the hash', shown.policy, hash);
  const statement = `${PACK.envelope}, statement`;
  yield unlike(statement, 'policy', shown.policy, says.policy.hash);
  yield unlike(statement, 'workspace', shown.workspace, says.workspace.id);
  yield unlike(statement, 'engine', stored.engineVersion, says.engineVersion);
  yield unlike(
    statement,
    'basis',
    canonicalJson(stored.basis),
    canonicalJson(says.basis),
  );
  if (shown.shownFrom > says.at) {
    yield {
      where: statement,
      expected: `a posture shown at ${says.at}`,
      found: `one shown from ${shown.shownFrom} on`,
    };
  }
}

/** What a posture itself says of the waivers that it rests on; others change nothing of it. */
const waiversIn = ({ results }: ReadPack['stored']): Waiver[] =>
  results.flatMap(({ check, waivers = [] }) =>
    waivers.map(note => ({ check, ...note })),
  );

const withoutContents = ({ contents, ...others }: ReadPack['says']) => others;

/** Judges again, and makes the words and the page again that follow from it. @internal */
export function judgeAgain(
  pack: ReadPack,
): { judged: JudgedAgain } | EvidenceFault {
  const { says, stored, record, checkpoint } = pack;
  const engine = Engine.create();
  const { engineVersion } = stored;
  if (engineVersion !== engine.version) {
    const isOwn = engineVersion.startsWith(`${engine.version}+`);
    return { judged: isOwn ? 'own-checks' : 'other-engine' };
  }
  const facts = workspaceIsolationSchema.safeParse(pack.isolation);
  const policy = policySchema.safeParse(pack.policy);
  if (!facts.success || !policy.success) return { judged: 'unreadable' };
  const again = storePosture(
    engine.evaluate(facts.data, policy.data, {
      basis: says.basis,
      waivers: waiversIn(stored),
      now: says.judgedAt,
    }),
  );
  const posture = engine.render(stored, facts.data);
  return (
    unlike(
      PACK.posture,
      'what this engine judges of the facts, with the digest',
      postureDigest(again),
      says.shown.digest,
    ) ??
    unlike(
      PACK.explained,
      'the same posture in words, with the hash',
      contentHash(posture),
      contentHash(pack.explained),
    ) ??
    unlike(
      PACK.page,
      'the page that these files make, with the hash',
      contentHash(
        evidencePage({
          says: withoutContents(says),
          isolation: facts.data,
          posture,
          policy: pack.policy,
          record,
          checkpoint,
        }),
      ),
      contentHash(pack.page),
    ) ?? { judged: 'same' }
  );
}
