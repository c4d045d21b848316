import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Policy, baselinePolicy } from '@ringfence/engine';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { approvedOnly, goodBody } from '../../__testUtils__/isolations';
import { withRules } from '../../__testUtils__/life';
import { TABLES } from '../../database/tables';
import { Answer, Replica } from './Replica';

/** One go of an operation, on a workspace of its own. */
export interface Attempt {
  /** Makes the call; again, it is the same call with the same key. */
  call(replica: Replica): Promise<Answer>;
  /** Waits for what goes on after the answer. */
  settle?(replica: Replica): Promise<void>;
  /** Holds once it was repeated until it was answered. */
  outcome(db: Knex, answer: Answer): Promise<string[]>;
}

/** Something a caller does that a kill may interrupt. */
export interface Operation {
  name: string;
  /** Status of a call that is news; 201 unless said. */
  fresh?: 200;
  /** Prepares the ground for one go. */
  prepare(replica: Replica): Promise<Attempt>;
}

const newName = () => `mlw-${randomUUID().slice(0, 8)}`;

function assertStatus({ status, body }: Answer, expected: number): void {
  if (status === expected) return;
  throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
}

/** Asks for a workspace that is taken, and answers its request and its id in the API. */
async function createWorkspace(replica: Replica, name: string) {
  const answer = await replica.post(
    '/requests',
    goodBody({ name }),
    randomUUID(),
  );
  assertStatus(answer, 201);
  const request: WorkspaceRequestDetail = answer.body;
  const { body } = await replica.post('/workspaces/by-entities', {
    entityRefs: [request.entityRef],
  });
  return { request, id: body.items[0].id as string };
}

const differs = (what: string, found: unknown, expected: unknown): string[] =>
  found === expected ? [] : [`${what} is ${found}, not ${expected}`];

/** Compares what is there of one workspace name and of one key. */
async function differences(
  db: Knex,
  by: { name: string; key: string },
  expected: { active: number; version: number; state?: string },
): Promise<string[]> {
  const rows = await db(TABLES.workspaces).where({ name: by.name });
  const requests = await db(TABLES.requests).where({ idempotency_key: by.key });
  return [
    ...differs('the number of workspaces', rows.length, 1),
    ...differs('active', Number(rows[0]?.active), expected.active),
    ...differs('the version', rows[0]?.version, expected.version),
    ...differs('the number of requests of the key', requests.length, 1),
    ...differs('the state', requests[0]?.state, expected.state ?? 'approved'),
  ];
}

const request: Operation = {
  name: 'request',
  async prepare() {
    const [name, key] = [newName(), randomUUID()];
    return {
      call: replica => replica.post('/requests', goodBody({ name }), key),
      outcome: db => differences(db, { name, key }, { active: 1, version: 1 }),
    };
  },
};

const change: Operation = {
  name: 'change',
  async prepare(replica) {
    const [name, key] = [newName(), randomUUID()];
    const { id } = await createWorkspace(replica, name);
    const isolation = withRules(name, 'one', 'two');
    const body = { isolation, version: 1 };
    return {
      call: again => again.post(`/workspaces/${id}/change`, body, key),
      outcome: db => differences(db, { name, key }, { active: 1, version: 2 }),
    };
  },
};

const retire: Operation = {
  name: 'retire',
  async prepare(replica) {
    const [name, key] = [newName(), randomUUID()];
    const { id } = await createWorkspace(replica, name);
    const body = { version: 1 };
    return {
      call: again => again.post(`/workspaces/${id}/retire`, body, key),
      outcome: db => differences(db, { name, key }, { active: 0, version: 2 }),
    };
  },
};

/** Another person than the one who asked. */
const DECIDER = 'user:default/omar';

/** A person's decision on a request that waits, since policy refuses it. */
const decision = (
  act: 'approve' | 'reject',
  expected: { active: number; version: number; state: string; builds: number },
): Operation => ({
  name: act,
  fresh: 200,
  async prepare(replica) {
    const [name, key] = [newName(), randomUUID()];
    const asked = await replica.post(
      '/requests',
      {
        ...goodBody({ name }),
        isolation: {
          ...approvedOnly({ name }),
          inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
        },
        askAnyway: true,
      },
      key,
    );
    assertStatus(asked, 201);
    const { id } = asked.body as WorkspaceRequestDetail;
    const { body } = await replica.read(`/requests/${id}`);
    const said = { seen: body.decision.seen, text: 'Decided' };
    return {
      call: again =>
        again.post(`/requests/${id}/${act}`, said, undefined, DECIDER),
      async outcome(db) {
        const builds = await db(TABLES.builds).where({ request_id: id });
        return [
          ...(await differences(db, { name, key }, expected)),
          ...differs('the number of builds', builds.length, expected.builds),
        ];
      },
    };
  },
});

async function untilJudged(replica: Replica): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const { body } = await replica.read('/status');
    if (body.due === 0 && body.rejudging?.finishedAt) return;
    if (Date.now() > end) {
      throw new Error(`Still judging again: ${JSON.stringify(body)}`);
    }
    await new Promise(done => setTimeout(done, 10));
  }
}

const HERE = 'westeurope';
const ELSEWHERE = 'norwayeast';

/** A policy under which every workspace is judged otherwise than under the active one. */
async function otherPolicy(replica: Replica): Promise<Policy> {
  const { body } = await replica.read('/policy');
  const { revision, regions }: Policy = body.policy;
  return {
    ...baselinePolicy,
    name: 'contoso',
    regions: [regions?.includes(ELSEWHERE) ? HERE : ELSEWHERE],
    revision: revision + 1,
  };
}

/** Asks for workspaces until there are so many, under a policy that allows them. */
async function fill(replica: Replica, workspaces: number): Promise<void> {
  const { body } = await replica.read('/workspaces/counts');
  if (body.total >= workspaces) return;
  const policy = await otherPolicy(replica);
  if (policy.regions?.includes(HERE)) {
    assertStatus(await replica.post('/policy', { policy }), 201);
    await untilJudged(replica);
  }
  for (let n = body.total; n < workspaces; n += 1) {
    await createWorkspace(replica, newName());
  }
}

/**
 * Publishing a policy under which every workspace is judged otherwise than before,
 * and the judging again that follows.
 */
const rejudge = (workspaces: number, batches: string): Operation => ({
  name: `re-judge ${batches}`,
  async prepare(replica) {
    await fill(replica, workspaces);
    const policy = await otherPolicy(replica);
    return {
      call: again => again.post('/policy', { policy }),
      settle: untilJudged,
      async outcome(db, { body: { hash } }) {
        const rows = await db(TABLES.workspaces).whereRaw('active');
        const others = rows.filter(row => row.judged_policy !== hash);
        const [latest] = await db(TABLES.postures)
          .where({ policy_hash: hash })
          .whereNotNull('sequence')
          .count({ count: '*' });
        return [
          ...differs('judged under another policy', others.length, 0),
          ...differs('new postures', Number(latest.count), rows.length),
        ];
      },
    };
  },
});

/** What is done to one workspace. */
export const SINGLE: readonly Operation[] = [
  request,
  change,
  retire,
  decision('approve', { active: 1, version: 1, state: 'approved', builds: 1 }),
  decision('reject', { active: 0, version: 1, state: 'rejected', builds: 0 }),
];
/** Judges all of a store's workspaces, of which there are two at least. */
export const REJUDGE = rejudge(2, 'in one batch');
/** More workspaces than a batch takes. */
export const REJUDGE_LONG = rejudge(120, 'in two batches');
