import {
  ChangeWorkspaceBody,
  RetireWorkspaceBody,
  TransferWorkspaceBody,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { findWorkspace } from '../database/workspaceStore';
import { FoundWorkspace, WorkspaceReader } from '../database/WorkspaceReader';
import { Ownership } from '../permissions/Ownership';
import { waiversOf } from '../waivers/waiverStore';
import { acceptChange } from './acceptChange';
import { LandingZones } from '../files/LandingZones';
import { Accepted, Attempt } from './acceptRequest';
import { acceptRetirement } from './acceptRetirement';
import { acceptTransfer } from './acceptTransfer';
import { CatalogGate, ownerField, readOwner } from './CatalogGate';
import { descriptionProblems } from './propose';
import { approvalOf, proposeChange } from './proposeChange';
import { refuse } from './refuse';
import { Report, reportState } from './reportState';
import { assertTaken } from './takenWorkspace';
import { Taken, takeWish } from './takeWish';

/** What the service leans on. @internal */
export interface LifeServiceOptions {
  db: Knex;
  policies: PolicyStore;
  workspaces: WorkspaceReader;
  catalog: CatalogGate;
  ownership: Ownership;
  events: EventsService;
  logger: LoggerService;
  landingZones: LandingZones;
}

/** One wish for a workspace that is there, as its user sent it. @internal */
export interface WishInput<TBody> {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  idempotencyKey: string;
  /** The workspace, which the user may see. */
  found: FoundWorkspace;
  body: TBody;
}

/** Takes what is asked and told of workspaces that are there, each exactly once. @internal */
export class LifeService {
  readonly #options: LifeServiceOptions;

  static create(options: LifeServiceOptions): LifeService {
    return new LifeService(options);
  }

  private constructor(options: LifeServiceOptions) {
    this.#options = options;
  }

  /**
   * Takes a change, or answers the one that the same user asked for before with
   * the same key.
   *
   * @throws InputError with `results` and `fields` when it is refused
   * @throws ConflictError when the key was used otherwise, or the workspace is
   * not what the caller saw
   */
  async change(input: WishInput<ChangeWorkspaceBody>): Promise<Taken> {
    const { db, policies, workspaces } = this.#options;
    const { id, workspaceId: armId } = input.found.summary;
    return this.#take('change', input, async attempt => {
      const { isolation, version, description, files, askAnyway } = input.body;
      await this.#assertTaken(id, version);
      const active = await policies.active();
      const proposal = proposeChange(
        {
          workspaceId: id,
          armId,
          seenVersion: version,
          description,
          isolation,
          owner: input.found.summary.owner,
          files,
          waived: await waiversOf(db, id, new Date().toISOString()),
          askAnyway,
          shown: await workspaces.posture(input.found.postureId),
        },
        active,
        this.#options.landingZones,
      );
      return acceptChange(db, proposal, attempt, active);
    });
  }

  /**
   * Takes the wish to end a workspace, or answers the one that the same user had
   * before with the same key.
   *
   * @throws InputError with `fields` when it is refused
   * @throws ConflictError as `change` does
   */
  async retire(input: WishInput<RetireWorkspaceBody>): Promise<Taken> {
    const { db, policies, workspaces } = this.#options;
    const { id } = input.found.summary;
    return this.#take('retire', input, async attempt => {
      const { version, description } = input.body;
      await this.#assertTaken(id, version);
      const fields = descriptionProblems(description);
      if (fields.length) throw refuse({ fields });
      const { isolation } = await workspaces.posture(input.found.postureId);
      const { dataClassification } = isolation;
      const { policy } = await policies.active();
      const proposal = {
        workspaceId: id,
        seenVersion: version,
        description,
        dataClassification,
        approval: approvalOf(policy, [dataClassification]),
      };
      return acceptRetirement(db, proposal, attempt);
    });
  }

  /**
   * Takes the wish for another owner, or answers the one that the same user had
   * before with the same key.
   *
   * @throws InputError with `fields` when it is refused
   * @throws ConflictError as `change` does
   */
  async transfer(input: WishInput<TransferWorkspaceBody>): Promise<Taken> {
    const { db, workspaces, ownership } = this.#options;
    const { id, owner: from } = input.found.summary;
    return this.#take('transfer', input, async attempt => {
      const { version, reason } = input.body;
      await this.#assertTaken(id, version);
      const owner = await this.#readNewOwner(input);
      const refs = await ownership.refsOf(input.credentials);
      const { isolation } = await workspaces.posture(input.found.postureId);
      const proposal = {
        workspaceId: id,
        seenVersion: version,
        owner,
        reason,
        standsFor: [from, owner].filter(side => refs.includes(side)).sort(),
        dataClassification: isolation.dataClassification,
      };
      return acceptTransfer(db, proposal, attempt);
    });
  }

  /** @throws InputError when the catalog has no such owner, or it is the one there is */
  async #readNewOwner({
    body,
    found,
    credentials,
  }: WishInput<TransferWorkspaceBody>): Promise<string> {
    const { ref, fields } = readOwner(body.owner);
    fields.push(
      ...descriptionProblems(body.reason).map(field => ({
        ...field,
        pointer: '/reason',
      })),
    );
    if (!ref || fields.length) throw refuse({ fields });
    const { catalog } = this.#options;
    const problems = await catalog.ownerProblems(ref, credentials);
    const owner = stringifyEntityRef(ref);
    if (owner === found.summary.owner) {
      problems.push(ownerField('The workspace is theirs already'));
    }
    if (problems.length) throw refuse({ fields: problems });
    return owner;
  }

  /**
   * Takes a report on a request.
   *
   * @returns whether it was news
   * @throws ConflictError when the request cannot get there from where it is
   */
  async report(report: Report): Promise<boolean> {
    return reportState(this.#options.db, report);
  }

  async #assertTaken(workspaceId: string, version: number): Promise<void> {
    const workspace = await findWorkspace(this.#options.db, workspaceId);
    if (workspace) assertTaken(workspace, version);
  }

  async #take(
    kind: 'change' | 'retire' | 'transfer',
    {
      body,
      ...input
    }: WishInput<
      ChangeWorkspaceBody | RetireWorkspaceBody | TransferWorkspaceBody
    >,
    accept: (attempt: Attempt) => Promise<Accepted>,
  ): Promise<Taken> {
    const { version, ...wish } = body;
    return takeWish({ ...input, kind, wish }, accept, this.#options);
  }
}
