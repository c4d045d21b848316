import { MlWorkspaceStatus } from '@ringfence/backstage-plugin-ml-workspace-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { readPolicy } from '../config/readPolicy';
import { PolicyStore } from '../database/PolicyStore';

/** What following the configuration leans on. @internal */
export interface PolicyFollowerOptions {
  config: Config;
  policies: PolicyStore;
  logger: LoggerService;
  /** Called when the configuration has changed the active policy. */
  onActivated: () => void;
}

/**
 * Keeps the active policy up with the configuration. A wrong policy stops the
 * start; one that turns wrong while the backend runs is told, and the active one
 * stays.
 * @internal
 */
export class PolicyFollower {
  readonly #options: PolicyFollowerOptions;
  #problem: MlWorkspaceStatus['policyProblem'];
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
  get problem(): MlWorkspaceStatus['policyProblem'] {
    return this.#problem;
  }

  /** Settles when every change of the configuration so far has been dealt with. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #activate(): Promise<void> {
    const { config, policies, logger } = this.#options;
    const configured = readPolicy(config);
    await policies.activate(configured);
    const { policy } = await policies.active();
    this.#problem = undefined;
    const { name, revision } = configured.policy;
    if (policy.name === name && policy.revision === revision) return;
    this.#tell(
      `Policy ${policy.name} in revision ${policy.revision} is active; the configuration has ${name} in revision ${revision}, which is older`,
    );
    logger.info(this.#problem!.message);
  }

  async #reload(): Promise<void> {
    const { policies, logger, onActivated } = this.#options;
    const before = await policies.active().catch(() => undefined);
    try {
      await this.#activate();
      const after = await policies.active();
      if (after.hash !== before?.hash) onActivated();
    } catch (error) {
      this.#tell((error as Error).message);
      logger.error(
        `The policy of the changed configuration cannot be used, so the active one stays. ${
          this.#problem!.message
        }`,
      );
    }
  }

  #tell(message: string): void {
    this.#problem = { at: new Date().toISOString(), message };
  }
}
