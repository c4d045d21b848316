import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  DeploymentProblem,
  isAccepted,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  MlWorkspaceDeployer,
  MlWorkspaceDeployment,
  MlWorkspaceDeploymentProgress,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { Knex } from 'knex';
import { readFiles } from '../database/filesStore';
import { findLater, findRequest } from '../database/requestStore';
import { DeploymentRow, RequestRow } from '../database/tables';
import { transact } from '../database/transact';
import { findWorkspace } from '../database/workspaceStore';
import { noteBuild } from '../messages/noteBuild';
import { reportState } from '../service/reportState';
import { approvedTemplate } from './approvedTemplate';
import {
  findDeployment,
  openDeployments,
  stepDeployment,
} from './deploymentStore';
import { explain } from './explain';
import { withinApproved } from './withinApproved';
import { withLease } from './withLease';

const BATCH = 20;
const STEP_MS = 10 * 60_000;
/** A deployment that was sent is known to all of Azure by then. */
const KNOWN_WITHIN_MS = 60_000;
/** Looked after four times a minute: five minutes until nothing was read of it. */
const MOST_READS = 20;

/** Who reports what was built. */
const ACTOR = 'plugin:ml-workspace';

/** What building in Azure leans on. @internal */
export interface DeployerOptions {
  db: Knex;
  deployers: readonly MlWorkspaceDeployer[];
  logger: LoggerService;
  /** Reads one workspace from Azure, by its ARM id; says whether anybody could. */
  readOne: (id: string, signal: AbortSignal) => Promise<boolean>;
  /** Hears of each step that was stored. */
  changed: () => void;
}

const ours = (code: string, message: string): DeploymentProblem => ({
  code,
  message,
});

/** Why a request may not be built any more; nothing while it may. */
async function outdated(
  db: Knex,
  { id, state, valid_until, created_at }: RequestRow,
  now: string,
): Promise<string | undefined> {
  if (!isAccepted(state)) return `The request is ${state} by now`;
  if (valid_until && valid_until < now) {
    return `Its approval held until ${valid_until}, which is over`;
  }
  const later = await findLater(db, id);
  if (!later) return undefined;
  return `Request ${later}, which was approved later than that of ${created_at}, stands in its place`;
}

const made = (
  before: string,
  { resources }: MlWorkspaceDeploymentProgress,
): string => {
  const ids: string[] = JSON.parse(before);
  const known = new Set(ids.map(id => id.toLowerCase()));
  for (const { resourceId, state } of resources) {
    if (state !== 'succeeded' || known.has(resourceId.toLowerCase())) continue;
    known.add(resourceId.toLowerCase());
    ids.push(resourceId);
  }
  return JSON.stringify(ids);
};

/**
 * Builds what was approved, step by step. Each step is stored before the next one
 * begins, and may be taken again after a kill: Azure is asked what it foresees, is
 * sent a deployment of a name that is always the same, and is asked how that gets on.
 * @internal
 */
export class Deployer {
  readonly #options: DeployerOptions;

  static create(options: DeployerOptions): Deployer {
    return new Deployer(options);
  }

  private constructor(options: DeployerOptions) {
    this.#options = options;
  }

  /** Who builds in a subscription. */
  servant(subscriptionId: string): MlWorkspaceDeployer | undefined {
    return this.#options.deployers.find(one => one.serves(subscriptionId));
  }

  /**
   * Takes the next step of each deployment that has one.
   *
   * @returns whether one of them came into another state, so that there may be more
   * to do at once
   */
  async run(signal: AbortSignal): Promise<boolean> {
    const open = await openDeployments(this.#options.db, BATCH);
    const moved = await Promise.all(open.map(row => this.#step(row, signal)));
    return moved.includes(true);
  }

  async #step(row: DeploymentRow, signal: AbortSignal): Promise<boolean> {
    const { db, logger, changed } = this.#options;
    const within = AbortSignal.any([signal, AbortSignal.timeout(STEP_MS)]);
    try {
      const isStepped = await withLease(db, row, () => this.#take(row, within));
      if (!isStepped) return false;
      changed();
    } catch (error) {
      const message = isError(error) ? error.message : String(error);
      logger.warn(
        `Deployment ${row.name} is ${row.state} and could not go on: ${message}`,
      );
      await this.#move(row, {});
    }
    const { state } = (await findDeployment(db, row.request_id))!;
    return state !== row.state;
  }

  /** @returns whether it is another deployment now */
  async #take(row: DeploymentRow, signal: AbortSignal): Promise<boolean> {
    const deployer = this.servant(row.subscription_id);
    if (!deployer) {
      const message = 'Nobody builds in this subscription any more';
      return this.#end(row, 'failed', [ours('NobodyBuilds', message)]);
    }
    if (row.state === 'reading') return this.#read(row, signal);
    const deployment = await this.#deployment(row);
    if (row.state === 'checking') return this.#check(row, deployment, signal);
    if (row.state === 'starting') {
      await deployer.start(deployment, signal);
      return this.#move(row, { state: 'running' });
    }
    if (row.state === 'cancelling') await deployer.cancel(deployment, signal);
    const progress = await deployer.follow(deployment, signal);
    return this.#follow(row, progress);
  }

  async #deployment(row: DeploymentRow): Promise<MlWorkspaceDeployment> {
    const files = await readFiles(this.#options.db, row.request_id);
    return {
      name: row.name,
      subscriptionId: row.subscription_id,
      resourceGroup: row.resource_group,
      ...approvedTemplate(files),
    };
  }

  async #check(
    row: DeploymentRow,
    deployment: MlWorkspaceDeployment,
    signal: AbortSignal,
  ): Promise<boolean> {
    const deployer = this.servant(row.subscription_id)!;
    const { problems, changes } = await deployer.foresee(deployment, signal);
    const request = (await findRequest(this.#options.db, row.request_id))!;
    const foreseen = withinApproved(changes, {
      kind: request.kind === 'change' ? 'change' : 'create',
      made: JSON.parse(row.made),
    });
    const outside = foreseen.filter(({ refused }) => refused);
    const told = JSON.stringify(foreseen);
    const found = [
      ...problems.map(explain),
      ...outside.map(({ resourceId, refused }) => ({
        ...ours('NotApproved', `${refused}`),
        target: resourceId,
      })),
    ];
    if (found.length) return this.#end(row, 'refused', found, told);
    return transact(this.#options.db, async tx => {
      const now = new Date().toISOString();
      const is = (await findRequest(tx, row.request_id))!;
      const message = await outdated(tx, is, now);
      const problem = message && ours('NoLongerApproved', message);
      return stepDeployment(tx, row, {
        state: problem ? 'refused' : 'starting',
        problems: JSON.stringify(problem ? [problem] : []),
        foreseen: told,
        updated_at: now,
      });
    });
  }

  async #follow(
    row: DeploymentRow,
    progress: MlWorkspaceDeploymentProgress,
  ): Promise<boolean> {
    const { state, resources, problems } = progress;
    const seen = {
      resources: JSON.stringify(resources),
      made: made(row.made, progress),
    };
    if (state === 'missing') {
      // Azure needs a while to know of what was sent. Then it was never sent, or
      // it is forgotten.
      if (Date.now() - Date.parse(row.updated_at) < KNOWN_WITHIN_MS)
        return false;
      const goesOn = row.state === 'running' ? 'starting' : 'cancelled';
      return this.#move(row, { state: goesOn });
    }
    if (state === 'running') return this.#move(row, seen);
    if (state === 'succeeded')
      return this.#move(row, { ...seen, state: 'reading' });
    const why = problems.map(explain);
    await stepDeployment(this.#options.db, row, seen);
    return this.#end(row, state, why);
  }

  /** Asks the reader what stands there, and says that it is live. */
  async #read(row: DeploymentRow, signal: AbortSignal): Promise<boolean> {
    const { db, readOne, logger } = this.#options;
    const request = (await findRequest(db, row.request_id))!;
    const workspace = (await findWorkspace(db, request.workspace_id))!;
    const isRead = await readOne(workspace.arm_id, signal).catch(error => {
      logger.warn(`${workspace.arm_id} was built and not read: ${error}`);
      return row.reads + 1 >= MOST_READS;
    });
    if (!isRead && row.reads + 1 < MOST_READS) {
      return this.#move(row, { reads: row.reads + 1 });
    }
    const report = { requestId: row.request_id, actor: ACTOR };
    if (request.state === 'approved') {
      await reportState(db, { ...report, state: 'generated' });
    }
    await reportState(db, { ...report, state: 'live' });
    return this.#end(row, 'succeeded', []);
  }

  #move(row: DeploymentRow, step: Partial<DeploymentRow>): Promise<boolean> {
    const updated_at = new Date().toISOString();
    return stepDeployment(this.#options.db, row, { ...step, updated_at });
  }

  async #end(
    row: DeploymentRow,
    state: 'refused' | 'succeeded' | 'failed' | 'cancelled',
    problems: DeploymentProblem[],
    foreseen: string | null = row.foreseen,
  ): Promise<boolean> {
    return transact(this.#options.db, async tx => {
      const isEnded = await stepDeployment(tx, row, {
        state,
        foreseen,
        problems: JSON.stringify(problems),
        updated_at: new Date().toISOString(),
      });
      if (!isEnded) return false;
      const told = state === 'succeeded' ? 'completed' : 'failed';
      await noteBuild(tx, { requestId: row.request_id, state: told });
      return true;
    });
  }
}
