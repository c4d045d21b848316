import { randomUUID } from 'node:crypto';
import { eventHash } from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy, completeRequest, evaluate } from '@ringfence/engine';
import { SUBSCRIPTION } from '@ringfence/testing';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ChangeReader } from '../database/ChangeReader';
import { appendEvents, toChainEvent } from '../database/eventStore';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { isConflict } from '../database/databaseErrors';
import { approvedOnly, OWNER } from '../__testUtils__/isolations';
import { ADA } from '../__testUtils__/portal';
import { countRows, NO_ROWS } from '../__testUtils__/rows';
import { acceptRequest } from './acceptRequest';
import { Proposal } from './propose';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('writing a request on %s', id => {
  let db: Knex;
  let policyHash: string;

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    const policies = PolicyStore.create(db);
    await policies.activate({ policy: baselinePolicy, origin: 'shipped' });
    policyHash = (await policies.active()).hash;
  });

  const proposal = (
    name: string,
    changes: Partial<Proposal> = {},
  ): Proposal => {
    const isolation = completeRequest(approvedOnly({ name }));
    return {
      requestId: randomUUID(),
      identity: {
        subscriptionId: SUBSCRIPTION,
        resourceGroup: 'rg-ml',
        name,
      },
      armId: `/workspaces/${name}`,
      entityRef: `resource:default/${name}`,
      owner: OWNER,
      isolation,
      posture: evaluate(isolation, baselinePolicy, {
        basis: { kind: 'requested' },
      }),
      policyHash,
      approval: 'automatic',
      ...changes,
    };
  };

  const accept = (asked: Proposal, idempotencyKey: string) =>
    acceptRequest(db, asked, {
      requestedBy: ADA,
      idempotencyKey,
      bodyHash: 'h',
    });

  it('lets one of fifty claims of a workspace through', async () => {
    const claims = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        accept(proposal('mlw-fraud'), `key ${index}`),
      ),
    );

    const refused = claims.filter(claim => claim.status === 'rejected');
    expect(refused).toHaveLength(49);
    expect(refused.every(({ reason }) => isConflict(reason))).toBe(true);
    expect(await countRows(db)).toMatchObject({
      workspaces: 1,
      requests: 1,
      postures: 1,
      events: 2,
    });
  });

  it('shows no change before every earlier one, while forty are written at once', async () => {
    const reader = ChangeReader.create(db);
    const followed: number[] = [];
    let writing = true;
    const follow = async () => {
      let after = 0;
      for (let last = false; !last; ) {
        last = !writing;
        const page = await reader.after(after, 3);
        followed.push(...page.items.map(item => item.sequence));
        after = page.cursor;
        last &&= page.complete;
      }
    };

    const following = follow();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        accept(proposal(`mlw-${index}`), `key ${index}`),
      ),
    );
    writing = false;
    await following;

    expect(followed).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('keeps one isolation once, however often it is asked for', async () => {
    const { isolation } = proposal('mlw-shared');
    await accept(proposal('mlw-one', { isolation }), '1');
    await accept(proposal('mlw-two', { isolation }), '2');

    expect(await countRows(db)).toMatchObject({ facts: 1, postures: 2 });
  });

  it('leaves nothing when its last step fails', async () => {
    await db(TABLES.counter).delete();

    await expect(accept(proposal('mlw-fraud'), 'k')).rejects.toThrow();
    expect(await countRows(db)).toEqual(NO_ROWS);
  });

  it('goes on with the chain of events where it ended', async () => {
    const { requestId } = await accept(proposal('mlw-fraud'), 'k');
    const postureDigest = 'd'.repeat(64);
    const at = new Date().toISOString();
    await db.transaction(tx =>
      appendEvents(tx, requestId, [
        { type: 'generated', at, actor: ADA, postureDigest },
      ]),
    );

    const rows = await db(TABLES.events).orderBy('sequence');
    expect(rows.map(row => row.sequence)).toEqual([1, 2, 3]);
    expect(rows[2].previous_hash).toBe(rows[1].hash);
    expect(rows.map(row => eventHash(toChainEvent(row)))).toEqual(
      rows.map(row => row.hash),
    );
  });

  it('shows in the chain that an event was changed afterwards', async () => {
    await accept(proposal('mlw-fraud'), 'k');
    await db(TABLES.events)
      .where({ sequence: 1 })
      .update({ actor: 'user:default/somebody-else' });

    const [first] = await db(TABLES.events).orderBy('sequence');
    expect(eventHash(toChainEvent(first))).not.toBe(first.hash);
  });

  it('keeps a workspace that waits for a person out of the changes', async () => {
    const waiting = proposal('mlw-fraud', { approval: 'manual' });
    const { sequence } = await accept(waiting, 'k');

    expect(sequence).toBeUndefined();
    expect(await ChangeReader.create(db).after(0, 10)).toEqual({
      items: [],
      cursor: 0,
      complete: true,
    });
  });
});
