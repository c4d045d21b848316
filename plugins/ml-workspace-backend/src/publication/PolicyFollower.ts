import { PolicyProblem } from '@ringfence/backstage-plugin-ml-workspace-common';
import { contentHash, Policy } from '@ringfence/engine';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ConfiguredPolicy,
  keyOf,
  POLICY_KEY,
  readPolicy,
} from '../config/readPolicy';
import { ApproverGate } from '../owners/ApproverGate';
import { PolicyStore } from '../database/PolicyStore';
import { isNamed } from '../errors/isNamed';

/** What following the configuration leans on. @internal */
export interface PolicyFollowerOptions {
  config: Config;
  policies: PolicyStore;
  approvers: Pick<ApproverGate, 'problems'>;
  logger: LoggerService;
  /** Called when the configuration has changed the active policy. */
  onActivated: () => void;
}

const citation = ({ name, revision }: Policy) => ({ name, revision });

/** What is said where the database has another policy than the configuration. */
function describeOlder({ policy, origin }: ConfiguredPolicy, active: Policy) {
  const has =
    origin === 'shipped'
      ? `no ${POLICY_KEY}, which stands for ${policy.name} in revision ${policy.revision}`
      : `${policy.name} in revision ${policy.revision}, which is older`;
  return `Policy ${active.name} in revision ${active.revision} is active and stays; the configuration of this replica has ${has}. To change the policy, write one with a revision above ${active.revision}`;
}

/**
 * Keeps the active policy up with the configuration. An older configuration
 * follows the database and says so. A wrong policy stops the start; one that
 * turns wrong while the backend runs is told, and the active one stays.
 * @internal
 */
export class PolicyFollower {
  readonly #options: PolicyFollowerOptions;
  #problem: PolicyProblem | undefined;
  #last: Promise<void> = Promise.resolve();

  /**
   * @throws InputError when the policy of the configuration cannot be used
   */
  static async start(options: PolicyFollowerOptions): Promise<PolicyFollower> {
    const follower = new PolicyFollower(options);
    await follower.#activate();
    options.config.subscribe?.(() => {
      follower.#last = follower.#last.then(() => follower.#reload());
    });
    return follower;
  }

  private constructor(options: PolicyFollowerOptions) {
    this.#options = options;
  }

  /** Why the policy of this replica's configuration is not the active one. */
  get problem(): PolicyProblem | undefined {
    return this.#problem;
  }

  /** Settles when every change of the configuration so far has been dealt with. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #activate(): Promise<void> {
    const { config, policies } = this.#options;
    const configured = readPolicy(config);
    await this.#assertApprovers(configured);
    await policies.activate(configured);
    const found = await policies.active().catch(error => {
      // A newer version activated it; it answers for itself on every route.
      if (!isNamed(error, 'ServiceUnavailableError')) throw error;
      this.#follow({ message: error.message });
    });
    if (!found) return;
    const active = citation(found.policy);
    const own = citation(configured.policy);
    if (active.name === own.name && active.revision === own.revision) {
      this.#problem = undefined;
      return;
    }
    const message = describeOlder(configured, found.policy);
    this.#follow({ message, active, configured: own });
  }

  async #reload(): Promise<void> {
    const { policies, logger, onActivated } = this.#options;
    const before = await policies.active().catch(() => undefined);
    try {
      await this.#activate();
      const after = await policies.active();
      if (after.hash !== before?.hash) onActivated();
    } catch (error) {
      const { message } = error as Error;
      this.#tell({ message });
      logger.error(
        `The policy of the changed configuration cannot be used, so the active one stays. ${message}`,
      );
    }
  }

  /**
   * Nobody could decide what waits for a group that nobody belongs to. What is
   * active already stays: its groups may have been lost since.
   *
   * @throws InputError that names each such group
   */
  async #assertApprovers({ policy, origin }: ConfiguredPolicy): Promise<void> {
    const { approvers, policies } = this.#options;
    if (origin === 'shipped') return;
    const before = await policies.active().catch(() => undefined);
    if (before?.hash === contentHash(policy)) return;
    const problems = await approvers.problems(policy);
    if (!problems.length) return;
    throw new InputError(
      `The policy cannot be used. ${problems
        .map(
          ({ pointer, message, expected }) =>
            `${keyOf(pointer)}: ${message}; expected ${expected}`,
        )
        .join('. ')}`,
    );
  }

  /** Says that the database decides; once, however often the configuration is read. */
  #follow(problem: Omit<PolicyProblem, 'at'>): void {
    const isNews = this.#problem?.message !== problem.message;
    this.#tell(problem);
    if (isNews) this.#options.logger.warn(problem.message);
  }

  #tell(problem: Omit<PolicyProblem, 'at'>): void {
    this.#problem = { at: new Date().toISOString(), ...problem };
  }
}
