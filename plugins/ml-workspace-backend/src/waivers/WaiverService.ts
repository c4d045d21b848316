import { WaiveBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { WishInput } from '../service/LifeService';
import { Taken, takeWish } from '../service/takeWish';
import { acceptWaiver } from './acceptWaiver';

/** What the service leans on. @internal */
export interface WaiverServiceOptions {
  db: Knex;
  policies: PolicyStore;
  events: EventsService;
  logger: LoggerService;
}

/** Takes requests for waivers, each exactly once. @internal */
export class WaiverService {
  readonly #options: WaiverServiceOptions;

  static create(options: WaiverServiceOptions): WaiverService {
    return new WaiverService(options);
  }

  private constructor(options: WaiverServiceOptions) {
    this.#options = options;
  }

  /**
   * Takes a request for a waiver, or answers the one that the same user made before
   * with the same key.
   *
   * @throws InputError with `fields` when it is refused
   * @throws ConflictError when the key was used otherwise, the workspace is not
   * what the caller saw, or somebody asked for the same before
   */
  async ask({ body, ...input }: WishInput<WaiveBody>): Promise<Taken> {
    const { version, expectedFacts, ...wish } = body;
    const workspaceId = input.found.summary.id;
    return takeWish(
      { ...input, kind: 'waiver', wish },
      attempt => acceptWaiver(this.#options, { workspaceId, body }, attempt),
      this.#options,
    );
  }
}
