import { goodBody } from '../../__testUtils__/isolations';
import { TABLES } from '../../database/tables';
import { problemsOf } from './invariants';
import { Answer, Replica } from './Replica';
import { openStore, Store } from './store';

/** Keys with which one workspace is claimed; some of the claims repeat one of them. */
const KEYS = 7;

/** What came of many claims of few workspaces. */
export interface Claims {
  /** Active workspaces in the end. */
  workspaces: number;
  /** Answers with 201: who got it. */
  taken: number;
  /** Answers with 200: who got it, asking once more. */
  repeated: number;
  /** Answers with 409: who came too late. */
  refused: number;
  /** Every other answer. */
  others: Answer[];
  seconds: number;
  /** What was wrong in the end; empty where nothing was. */
  problems: string[];
}

interface Claim {
  workspace: number;
  key: string;
  answer: Answer;
}

/** What is wrong with the answers to the claims of one workspace. */
function contradictions(claims: readonly Claim[]): string[] {
  const withStatus = (status: number) =>
    claims.filter(({ answer }) => answer.status === status);
  const [winner, ...more] = withStatus(201);
  const name = `workspace ${claims[0].workspace}`;
  if (!winner || more.length) {
    return [`${name} was taken ${withStatus(201).length} times`];
  }
  const strangers = withStatus(200).filter(
    ({ key, answer }) =>
      key !== winner.key || answer.body.id !== winner.answer.body.id,
  );
  const refusedWinners = withStatus(409).filter(
    ({ key }) => key === winner.key,
  );
  return [
    ...(strangers.length ? [`${name} was repeated under another key`] : []),
    ...(refusedWinners.length ? [`${name} was refused to its winner`] : []),
  ];
}

async function look(
  store: Store,
  { workspaces }: { workspaces: number },
): Promise<{ active: number; problems: string[] }> {
  const db = openStore(store.address);
  try {
    const rows = await db(TABLES.workspaces);
    const requests = await db(TABLES.requests);
    const problems = await problemsOf(db);
    const active = rows.filter(row => row.active).length;
    if (active !== workspaces || rows.length !== workspaces) {
      problems.push(`${rows.length} workspaces, ${active} of them active`);
    }
    if (requests.length !== workspaces) {
      problems.push(`${requests.length} requests`);
    }
    return { active, problems };
  } finally {
    await db.destroy();
  }
}

/**
 * Sends many claims of few workspaces at once, to each replica in turn: the same
 * number of each workspace, under few keys, so that some only repeat another.
 */
export async function claimAtOnce(
  store: Store,
  options: { workspaces: number; claims: number; replicas: number },
): Promise<Claims> {
  const replicas: Replica[] = [];
  try {
    for (let n = 0; n < options.replicas; n += 1) {
      replicas.push(await Replica.start(store));
    }
    const begun = Date.now();
    const claims = await Promise.all(
      Array.from({ length: options.claims }, async (_, n): Promise<Claim> => {
        const workspace = n % options.workspaces;
        const round = Math.floor(n / options.workspaces);
        const key = `key-${workspace}-${round % KEYS}`;
        const replica = replicas[(n + round) % replicas.length];
        const body = goodBody({ name: `mlw-${workspace}` });
        const answer = await replica.post('/requests', body, key);
        return { workspace, key, answer };
      }),
    );
    const seconds = (Date.now() - begun) / 1000;
    const count = (status: number) =>
      claims.filter(({ answer }) => answer.status === status).length;
    const others = claims
      .map(({ answer }) => answer)
      .filter(({ status }) => ![200, 201, 409].includes(status));
    const { active, problems } = await look(store, options);
    for (let n = 0; n < options.workspaces; n += 1) {
      problems.push(
        ...contradictions(claims.filter(({ workspace }) => workspace === n)),
      );
    }
    if (others.length) {
      const { status, body } = others[0];
      problems.push(`answered ${status}: ${JSON.stringify(body)}`);
    }
    return {
      workspaces: active,
      taken: count(201),
      repeated: count(200),
      refused: count(409),
      others,
      seconds,
      problems,
    };
  } finally {
    await Promise.all(replicas.map(replica => replica.kill()));
  }
}
