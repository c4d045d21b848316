import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  canonicalJson,
  contentHash,
  Policy,
  policySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { ConfiguredPolicy, POLICY_KEY } from '../config/readPolicy';
import { lockChanges } from './changeCounter';
import { PolicyRow, TABLES } from './tables';
import { transact } from './transact';

/** The policy that judges now, and the hash it is kept under. @internal */
export interface ActivePolicy {
  hash: string;
  policy: Policy;
}

/**
 * Whether the policy of this start takes over from the active one.
 *
 * @throws InputError when it differs without saying that it is newer
 */
function takesOver(
  { policy, origin }: ConfiguredPolicy,
  active: PolicyRow | undefined,
): boolean {
  if (!active || active.hash === contentHash(policy)) return !active;
  const revision = Number(active.revision);
  if (origin === 'shipped') {
    if (active.origin === 'shipped') return policy.revision > revision;
    throw new InputError(
      `${POLICY_KEY}: missing, while policy ${active.name} in revision ${revision} is active. Put it back, or write another one with a revision above ${revision}`,
    );
  }
  if (active.origin === 'shipped' || policy.revision > revision) {
    return true;
  }
  throw new InputError(
    `${POLICY_KEY}.revision: expected a whole number above ${revision}, got ${policy.revision}. The policy differs from ${active.name} in revision ${revision}, which is active; raise the revision with every change`,
  );
}

/**
 * Every policy ever used, of which one is active. The database decides which,
 * so replicas that started with different configuration judge alike.
 * @internal
 */
export class PolicyStore {
  readonly #db: Knex;

  static create(db: Knex): PolicyStore {
    return new PolicyStore(db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Makes the policy of this start the active one, if it is newer.
   *
   * @throws InputError when it differs from the active one and is not newer
   */
  async activate(configured: ConfiguredPolicy): Promise<void> {
    await transact(this.#db, async tx => {
      // Replicas start at the same time: one after the other may look and switch.
      await lockChanges(tx);
      const table = () => tx<PolicyRow>(TABLES.policies);
      const active = await table().where({ active: true }).first();
      if (!takesOver(configured, active)) return;
      const { policy, origin } = configured;
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
    });
  }

  /** The policy that judges now. */
  async active(): Promise<ActivePolicy> {
    const row = await this.#db<PolicyRow>(TABLES.policies)
      .where({ active: true })
      .first();
    if (!row) {
      throw new ServiceUnavailableError(
        'No policy is active, so nothing can be judged; restart the backend',
      );
    }
    return { hash: row.hash, policy: policySchema.parse(JSON.parse(row.body)) };
  }
}
