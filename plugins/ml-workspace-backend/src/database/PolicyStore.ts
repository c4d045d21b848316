import {
  Engine,
  Policy,
  canonicalJson,
  contentHash,
  policySchema,
} from '@ringfence/engine';
import {
  ConflictError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Knex } from 'knex';
import { ConfiguredPolicy, POLICY_KEY } from '../config/readPolicy';
import { assertPolicy } from '../record/held';
import { lockChanges } from './changeCounter';
import { PolicyRow, TABLES } from './tables';
import { transact } from './transact';

/** The policy that judges now, and the hash it is kept under. @internal */
export interface ActivePolicy {
  hash: string;
  policy: Policy;
  /** What judges by it, with the checks of the organisation. */
  engine: Engine;
}

/**
 * Whether the policy of the configuration takes over from the active one, which
 * it does with a higher revision. A replica whose configuration is older, or has
 * no policy of its own, follows the database.
 *
 * @throws InputError when it differs from the active one under the same revision
 */
function takesOver(
  { policy, origin }: ConfiguredPolicy,
  active: PolicyRow | undefined,
): boolean {
  if (!active || active.hash === contentHash(policy)) return !active;
  const revision = Number(active.revision);
  const isNewer = policy.revision > revision;
  if (origin === 'shipped') return active.origin === 'shipped' && isNewer;
  if (active.origin === 'shipped' || isNewer) return true;
  if (policy.revision < revision) return false;
  throw new InputError(
    `${POLICY_KEY}.revision: expected a whole number above ${revision}, got ${policy.revision}. The policy differs from ${active.name} in revision ${revision}, which is active; raise the revision with every change`,
  );
}

function outdated(policy: Policy, revision: number): ConflictError {
  const expected = `a whole number above ${revision}`;
  const message = `Revision ${policy.revision} is not above ${revision}, which is active`;
  return Object.assign(
    new ConflictError(`${message}; look at that policy before you replace it`),
    { fields: [{ pointer: '/policy/revision', message, expected }] },
  );
}

async function switchTo(
  tx: Knex.Transaction,
  policy: Policy,
  origin: PolicyRow['origin'],
): Promise<void> {
  const table = () => tx<PolicyRow>(TABLES.policies);
  await table().where({ active: true }).update({ active: false });
  await table()
    .insert({
      hash: contentHash(policy),
      name: policy.name,
      revision: policy.revision,
      origin,
      active: true,
      body: canonicalJson(policy),
      first_used_at: new Date().toISOString(),
    })
    .onConflict('hash')
    .merge(['active', 'origin']);
}

/** The active policy, once nobody else can switch it before this transaction ends. */
async function lockActive(
  tx: Knex.Transaction,
): Promise<PolicyRow | undefined> {
  await lockChanges(tx);
  return tx<PolicyRow>(TABLES.policies).where({ active: true }).first();
}

/**
 * Every policy ever used, of which one is active. The database decides which,
 * so replicas that started with different configuration judge alike.
 * @internal
 */
export class PolicyStore {
  readonly #db: Knex;
  readonly #engine: Engine;

  static create(db: Knex, engine = Engine.create()): PolicyStore {
    return new PolicyStore(db, engine);
  }

  private constructor(db: Knex, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  /**
   * Makes the policy of the configuration the active one, if it is newer.
   *
   * @throws InputError when it differs from the active one under the same revision
   */
  async activate(configured: ConfiguredPolicy): Promise<void> {
    await transact(this.#db, async tx => {
      const active = await lockActive(tx);
      if (!takesOver(configured, active)) return;
      await switchTo(tx, configured.policy, configured.origin);
    });
  }

  /**
   * Makes a policy the active one because somebody publishes it.
   *
   * @returns whether it was not active before
   * @throws ConflictError when its revision is not above that of the active one
   */
  async publish(policy: Policy): Promise<boolean> {
    return transact(this.#db, async tx => {
      const active = await lockActive(tx);
      if (active?.hash === contentHash(policy)) return false;
      const revision = Number(active?.revision ?? 0);
      if (policy.revision <= revision) throw outdated(policy, revision);
      await switchTo(tx, policy, 'published');
      return true;
    });
  }

  /**
   * The policy that judges now.
   *
   * @throws ServiceUnavailableError when there is none, none that this version can
   * read, or another one than was stored
   */
  async active(db: Knex = this.#db): Promise<ActivePolicy> {
    const row = await db<PolicyRow>(TABLES.policies)
      .where({ active: true })
      .first();
    if (!row) {
      throw new ServiceUnavailableError(
        'No policy is active, so nothing can be judged; restart the backend',
      );
    }
    const parsed = policySchema.safeParse(assertPolicy(row.hash, row.body));
    if (!parsed.success) {
      throw new ServiceUnavailableError(
        `Policy ${row.name} in revision ${row.revision} is active, and this version cannot read it; update this replica to the version that activated it`,
      );
    }
    return { hash: row.hash, policy: parsed.data, engine: this.#engine };
  }
}
