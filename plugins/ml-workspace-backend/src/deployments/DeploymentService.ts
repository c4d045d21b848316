import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Deployment,
  isAccepted,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { readFiles } from '../database/filesStore';
import { findLater, findRequest, lockRequests } from '../database/requestStore';
import { DeploymentRow, RequestRow } from '../database/tables';
import { transact } from '../database/transact';
import { findWorkspace } from '../database/workspaceStore';
import { isNamed } from '../errors/isNamed';
import { approvedTemplate } from './approvedTemplate';
import { Deployer } from './Deployer';
import {
  beginDeployment,
  findDeployment,
  OPEN,
  stepDeployment,
  toDeployment,
} from './deploymentStore';

/** What building on somebody's word leans on. @internal */
export interface DeploymentServiceOptions {
  db: Knex;
  deployer: Deployer;
  /** Asks for the next step at once. */
  wake: () => void;
}

/** @throws ConflictError when what was asked for is nothing to build, or not yet or no longer */
async function assertBuildable(
  tx: Knex,
  { id, kind, state, valid_until }: RequestRow,
  now: string,
): Promise<void> {
  if (kind !== 'create' && kind !== 'change') {
    throw new ConflictError(
      'Only what asks for a new workspace, or for a change of one, is built',
    );
  }
  if (!isAccepted(state)) {
    throw new ConflictError(
      `It is ${state}, and only what is approved is built`,
    );
  }
  if (valid_until && valid_until < now) {
    throw new ConflictError(
      `Its approval held until ${valid_until}, which is over`,
    );
  }
  if (await findLater(tx, id)) {
    throw new ConflictError(
      'A later approved request stands in its place; build that one',
    );
  }
  approvedTemplate(await readFiles(tx, id));
}

/** Whether there is nothing to begin: it is under way, or done. */
const goesOn = (row: DeploymentRow | undefined): boolean =>
  row !== undefined && (OPEN.includes(row.state) || row.state === 'succeeded');

/** Begins to build, and stops it, on somebody's word. @internal */
export class DeploymentService {
  readonly #options: DeploymentServiceOptions;

  static create(options: DeploymentServiceOptions): DeploymentService {
    return new DeploymentService(options);
  }

  private constructor(options: DeploymentServiceOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError when nothing was built of it from here */
  async get(requestId: string): Promise<Deployment> {
    const row = await findDeployment(this.#options.db, requestId);
    if (row) return toDeployment(row);
    throw new NotFoundError('Nothing was built of this request from here');
  }

  /**
   * A request with how it is built, and whether the caller may begin that.
   *
   * @param may - whether the caller has the right to
   */
  async withDeployment(
    request: WorkspaceRequestDetail,
    may: () => Promise<boolean>,
  ): Promise<WorkspaceRequestDetail> {
    const { db } = this.#options;
    const before = await findDeployment(db, request.id);
    const mayDeploy =
      !goesOn(before) && (await this.#isBuildable(request.id)) && (await may());
    return {
      ...request,
      ...(before && { deployment: toDeployment(before) }),
      ...(mayDeploy && { mayDeploy }),
    };
  }

  async #isBuildable(requestId: string): Promise<boolean> {
    const { db, deployer } = this.#options;
    const request = (await findRequest(db, requestId))!;
    const workspace = (await findWorkspace(db, request.workspace_id))!;
    if (!deployer.servant(workspace.subscription_id)) return false;
    return assertBuildable(db, request, new Date().toISOString()).then(
      () => true,
      error => {
        if (isNamed(error, 'ConflictError')) return false;
        throw error;
      },
    );
  }

  /**
   * Begins to build a request, once: what is under way or done stays as it is.
   *
   * @returns whether it was begun now
   * @throws ConflictError when it cannot be built
   */
  async begin(requestId: string, by: string): Promise<boolean> {
    const { db, deployer, wake } = this.#options;
    const isBegun = await transact(db, async tx => {
      await lockRequests(tx, { id: requestId });
      const request = (await findRequest(tx, requestId))!;
      const before = await findDeployment(tx, requestId);
      if (goesOn(before)) return false;
      const at = new Date().toISOString();
      await assertBuildable(tx, request, at);
      const workspace = (await findWorkspace(tx, request.workspace_id))!;
      const { subscription_id, resource_group } = workspace;
      if (!deployer.servant(subscription_id)) {
        throw new ConflictError(
          'Nothing is built from here in this subscription: the configuration of the portal allows it nowhere else, or not at all',
        );
      }
      const row = { subscription_id, resource_group, started_by: by };
      await beginDeployment(
        tx,
        { request_id: requestId, ...row },
        { before, at },
      );
      return true;
    });
    wake();
    return isBegun;
  }

  /**
   * Stops building a request. Nothing was sent while it was looked at; else Azure
   * is asked to begin nothing more.
   *
   * @returns whether there was something to stop
   * @throws ConflictError when it is over
   */
  async cancel(requestId: string): Promise<boolean> {
    const { db, wake } = this.#options;
    const isStopped = await transact(db, async tx => {
      const row = await findDeployment(tx, requestId);
      if (!row) {
        throw new NotFoundError('Nothing was built of this request from here');
      }
      if (row.state === 'cancelling' || row.state === 'cancelled') return false;
      if (!OPEN.includes(row.state) || row.state === 'reading') {
        throw new ConflictError(
          `It is ${row.state}, so there is nothing left to stop`,
        );
      }
      const state = row.state === 'checking' ? 'cancelled' : 'cancelling';
      const updated_at = new Date().toISOString();
      if (await stepDeployment(tx, row, { state, updated_at })) return true;
      throw new ConflictError('It went on meanwhile; read it again');
    });
    wake();
    return isStopped;
  }
}
