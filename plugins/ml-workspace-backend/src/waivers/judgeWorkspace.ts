import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { TABLES } from '../database/tables';
import { announceWorkspaces } from '../database/workspaceStore';
import {
  judgeAgain,
  JudgedAgain,
  JudgingOptions,
  selectFacts,
} from '../rejudge/judgeAgain';

/** By what a workspace is judged, and when. */
type AtOnce = Pick<JudgingOptions, 'active' | 'at' | 'beginning'>;

/** What came of judging one workspace at once. @internal */
export interface JudgedAtOnce extends JudgedAgain {
  /** Gives it its place in the order of changes, where the catalog has to hear; taken last. */
  announce: () => Promise<number | undefined>;
}

/**
 * Judges a workspace in the transaction in which its waivers changed, so that
 * nobody sees one without the other.
 * @internal
 */
export async function judgeWorkspace(
  tx: Knex.Transaction,
  workspaceId: string,
  { active, at, beginning }: AtOnce,
): Promise<JudgedAtOnce> {
  const rows = await selectFacts(
    tx(`${TABLES.workspaces} as w`).where('w.id', workspaceId),
  );
  const judged = await judgeAgain(tx, rows, {
    active,
    at,
    rowByRow: false,
    ...(beginning && { beginning }),
    now: {
      policyHash: active.hash,
      engineVersion: active.engine.version,
      // Nothing but its waivers is looked at.
      staleBefore: '',
      waivedBefore: at,
      triedBefore: at,
    },
  });
  const announce = () => announceWorkspaces(tx, judged.announced);
  return { ...judged, announce };
}

/**
 * The same, where what is stored must not stay as it is.
 *
 * @throws ServiceUnavailableError when this version cannot judge the workspace
 * @internal
 */
export async function judgeSurely(
  tx: Knex.Transaction,
  workspaceId: string,
  options: AtOnce,
): Promise<JudgedAtOnce> {
  const judged = await judgeWorkspace(tx, workspaceId, options);
  const [failed] = judged.failed;
  if (!failed) return judged;
  throw new ServiceUnavailableError(
    'This version cannot judge the workspace, so nothing was stored; send the same request again once every replica runs the newest version',
    failed.cause,
  );
}

/** Id of the posture that a workspace shows. @internal */
export async function shownPostureOf(
  tx: Knex.Transaction,
  workspaceId: string,
): Promise<string> {
  const { posture_id } = await tx(TABLES.workspaces)
    .where({ id: workspaceId })
    .first<{ posture_id: string }>('posture_id');
  return posture_id;
}
