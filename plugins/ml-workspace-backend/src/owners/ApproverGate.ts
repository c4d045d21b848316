import { FieldError, Policy } from '@ringfence/engine';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { approverPlaces } from './approverPlaces';
import { findGone } from './findGone';

const SAYS = {
  unknown: 'which the catalog does not have',
  empty: 'to which nobody belongs',
} as const;

/** Holds that somebody stands behind each group that a policy lets approve. @internal */
export class ApproverGate {
  readonly #options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
  };

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
  }): ApproverGate {
    return new ApproverGate(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  /**
   * What is wrong with the approvers of a policy, with pointers into it; nothing
   * while the catalog cannot say, which is only told to the log.
   */
  async problems(policy: Policy): Promise<FieldError[]> {
    const places = approverPlaces(policy);
    if (!places.length) return [];
    const gone = await this.#look([...new Set(places.map(({ ref }) => ref))]);
    return places.flatMap(({ pointer, ref }) => {
      const reason = gone?.get(ref);
      if (!reason) return [];
      return [
        {
          pointer,
          message: `The policy lets ${ref} approve, ${SAYS[reason]}`,
          expected: 'a group of the catalog with at least one member',
        },
      ];
    });
  }

  async #look(refs: string[]) {
    const { logger } = this.#options;
    const unsaid = `It is not known whether somebody stands behind ${refs.join(
      ', ',
    )}, which the policy lets approve`;
    try {
      const gone = await findGone(refs, this.#options);
      if (!gone) logger.warn(`${unsaid}: the catalog is empty`);
      return gone;
    } catch (error) {
      logger.warn(`${unsaid}: the catalog does not answer`, error as Error);
      return undefined;
    }
  }
}
