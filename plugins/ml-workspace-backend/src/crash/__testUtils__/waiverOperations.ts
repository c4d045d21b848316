import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { OWNER } from '../../__testUtils__/isolations';
import { CHECK, HUB, inDays, writable } from '../../__testUtils__/waivers';
import { TABLES } from '../../database/tables';
import { Operation } from './operations';
import { Answer, Replica } from './Replica';

const DECIDER = 'user:default/omar';

function bodyOf({ status, body }: Answer, expected: number) {
  if (status === expected) return body;
  throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
}

/** A workspace of which a check fails that policy does not hold against it. */
async function createFailing(replica: Replica): Promise<string> {
  const name = `mlw-${randomUUID().slice(0, 8)}`;
  const isolation = {
    ...writable([HUB], name),
    dataClassification: 'internal',
  };
  const asked = await replica.post(
    '/requests',
    { isolation, owner: OWNER },
    randomUUID(),
  );
  const { entityRef } = bodyOf(asked, 201);
  const { body } = await replica.post('/workspaces/by-entities', {
    entityRefs: [entityRef],
  });
  return body.items[0].id;
}

/** Asks for a waiver of that check. */
const asking = (workspace: string) => {
  const key = randomUUID();
  const body = {
    version: 1,
    check: CHECK,
    expires: inDays(30),
    reason: 'Until spring',
  };
  return (replica: Replica) =>
    replica.post(`/workspaces/${workspace}/waivers`, body, key);
};

/** Approves it, over what is there. */
async function approving(replica: Replica, id: string) {
  const { body } = await replica.read(`/requests/${id}`);
  const { seen } = body.decision;
  return (again: Replica) =>
    again.post(`/requests/${id}/approve`, { seen }, undefined, DECIDER);
}

/** What is there of the waivers of a workspace: each a state, and what is shown. */
async function differences(
  db: Knex,
  workspace: string,
  expected: {
    state: string;
    ended: string | null;
    waived: number;
    shown: number;
  },
): Promise<string[]> {
  const rows = await db(`${TABLES.waivers} as v`)
    .join(`${TABLES.requests} as r`, 'r.id', 'v.request_id')
    .where('v.workspace_id', workspace)
    .select('r.state', 'v.ended_by as ended');
  const shown = await db(TABLES.workspaces).where({ id: workspace }).first();
  const found = rows.map(({ state, ended }) => ({
    state,
    ended,
    waived: shown.waived_count,
    shown: shown.posture_count,
  }));
  const [is, wanted] = [found, [expected]].map(each => JSON.stringify(each));
  return is === wanted ? [] : [`there is ${is}, not ${wanted}`];
}

const ask: Operation = {
  name: 'ask for a waiver',
  async prepare(replica) {
    const workspace = await createFailing(replica);
    return {
      call: asking(workspace),
      outcome: db =>
        differences(db, workspace, {
          state: 'submitted',
          ended: null,
          waived: 0,
          shown: 1,
        }),
    };
  },
};

const approve: Operation = {
  name: 'approve a waiver',
  fresh: 200,
  async prepare(replica) {
    const workspace = await createFailing(replica);
    const { id } = bodyOf(await asking(workspace)(replica), 201);
    return {
      call: await approving(replica, id),
      outcome: db =>
        differences(db, workspace, {
          state: 'approved',
          ended: null,
          waived: 1,
          shown: 2,
        }),
    };
  },
};

const revoke: Operation = {
  name: 'revoke a waiver',
  fresh: 200,
  async prepare(replica) {
    const workspace = await createFailing(replica);
    const { id } = bodyOf(await asking(workspace)(replica), 201);
    bodyOf(await (await approving(replica, id))(replica), 200);
    const said = { reason: 'It was abused' };
    return {
      call: again =>
        again.post(`/requests/${id}/revoke`, said, undefined, DECIDER),
      outcome: db =>
        differences(db, workspace, {
          state: 'revoked',
          ended: 'revoked',
          waived: 0,
          shown: 3,
        }),
    };
  },
};

/** What is done with a waiver of one workspace. */
export const WAIVERS: readonly Operation[] = [ask, approve, revoke];
