import {
  buildEvidence,
  EvidenceInput,
  EvidencePolicy,
  PackFile,
  verifyEvidence,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Engine } from '@ringfence/engine';
import { Knex } from 'knex';
import { PolicyRow, TABLES } from '../database/tables';
import { FoundWorkspace } from '../database/WorkspaceReader';
import { Narrowing } from '../permissions/ResourceAccess';
import { WaiverReader } from '../waivers/WaiverReader';
import { LogProver } from './LogProver';
import { readRequestsAt } from './requestsAt';
import { readShownAt } from './shownAt';
import { readWaiversAt } from './waiversAt';

/** Policies that a pack tells of, at most: the newest. */
const MOST_POLICIES = 200;

/** For whom and of what a pack is made. @internal */
export interface EvidenceOrder {
  workspace: FoundWorkspace;
  /** ISO 8601 in UTC; nothing later is told. */
  at: string;
  /** Who asks for it. */
  madeFor: string;
  /** Leaves the requests that they may read. */
  narrow: Narrowing;
  /** Whether that is all of them, whichever there are. */
  mayReadAll: boolean;
}

/** What making packs leans on. @internal */
export interface EvidenceMakerOptions {
  db: Knex;
  engine: Engine;
  prover: LogProver;
  waivers: WaiverReader;
  logger: LoggerService;
}

/** Makes packs of evidence from what is stored and signed. @internal */
export class EvidenceMaker {
  readonly #options: EvidenceMakerOptions;

  static create(options: EvidenceMakerOptions): EvidenceMaker {
    return new EvidenceMaker(options);
  }

  private constructor(options: EvidenceMakerOptions) {
    this.#options = options;
  }

  /**
   * The files of a pack; nothing where nothing is kept of the workspace from then.
   *
   * @throws ServiceUnavailableError where it could not be proven: without a key, or
   * with a record that does not hold
   */
  async make(order: EvidenceOrder): Promise<PackFile[] | undefined> {
    const { prover } = this.#options;
    const signed = await prover.checkpoint();
    const input = await this.#read(order, signed);
    if (!input) return undefined;
    const files = buildEvidence(input, signed.key);
    this.#assertHolds(files);
    return files;
  }

  async #read(
    { workspace, at, madeFor, narrow, mayReadAll }: EvidenceOrder,
    signed: Awaited<ReturnType<LogProver['checkpoint']>>,
  ): Promise<EvidenceInput | undefined> {
    const { db, engine, prover, waivers } = this.#options;
    const {
      id: workspaceId,
      workspaceId: armId,
      ...summary
    } = workspace.summary;
    const asked = { workspaceId, at };
    const found = await readShownAt(db, engine, asked);
    if (!found) return undefined;
    const { shown, leaf, shownTo, judgedAt, cited, history, ...judged } = found;
    const all = await readRequestsAt(db, { ...asked, narrow });
    const events = all.requests.flatMap(request => request.events);
    const { checkpoint, placeOf, earlier } = await prover.prove(signed, [
      leaf,
      ...events.map(each => each.leaf),
    ]);
    return {
      ...judged,
      says: {
        at,
        madeFor,
        requests: mayReadAll ? 'all' : 'readable',
        workspace: {
          id: workspaceId,
          armId,
          name: summary.workspaceName,
          owner: summary.owner,
        },
        shown: { ...shown, ...placeOf(leaf) },
        ...(shownTo && { shownTo }),
        judgedAt,
        basis: judged.stored.basis,
        engineVersion: judged.stored.engineVersion,
        policy: cited,
      },
      record: {
        requests: all.requests.map(request => ({
          ...request,
          events: request.events.map(({ event, leaf: place }) => ({
            ...event,
            ...placeOf(place),
          })),
        })),
        waivers: await readWaiversAt(waivers, asked, all.requests),
        history,
        policies: await this.#policies(at),
      },
      files: all.files,
      checkpoint,
      origin: prover.origin,
      earlier,
      development: prover.isDevelopment,
      cut: all.cut,
    };
  }

  async #policies(at: string): Promise<EvidencePolicy[]> {
    const rows = await this.#options
      .db<PolicyRow>(TABLES.policies)
      .where('first_used_at', '<=', at)
      .orderBy('first_used_at', 'desc')
      .limit(MOST_POLICIES);
    return rows.map(({ hash, name, revision, origin, first_used_at }) => ({
      hash,
      name,
      revision: Number(revision),
      origin,
      firstUsedAt: first_used_at,
    }));
  }

  /** Nothing leaves here signed that whoever checks it would find broken. */
  #assertHolds(files: readonly PackFile[]): void {
    const encoder = new TextEncoder();
    const verdict = verifyEvidence(
      new Map(
        files.map(({ path, content }) => [path, encoder.encode(content)]),
      ),
    );
    if (verdict.intact) return;
    const { where, expected, found } = verdict;
    this.#options.logger.error(
      `A pack of evidence does not hold at ${where}: expected ${expected}, found ${found}`,
    );
    throw new ServiceUnavailableError(
      `The record does not bear this evidence out at ${where}; it may be changing just now, so ask again, and check a dump with ml-workspace verify if it stays`,
    );
  }
}
