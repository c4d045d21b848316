import type { MlWorkspaceMessage } from '@ringfence/backstage-plugin-ml-workspace-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { getCheck } from '@ringfence/engine';
import { Knex } from 'knex';
import { findRequest } from '../database/requestStore';
import {
  EventRow,
  EventTextRow,
  MessageRow,
  RequestRow,
  TABLES,
  WorkspaceRow,
} from '../database/tables';
import { findWaiver } from '../waivers/waiverStore';
import { recipientsOf, Roles } from './recipients';
import { severityOf, Told, WORDS } from './words';

/** What composing leans on. @internal */
export interface ComposeOptions extends Roles {
  /** Path of the plugin's page. */
  page: string;
}

interface Said {
  by?: string;
  text?: string;
  until?: string;
}

async function readSaid(
  db: Knex,
  { request_id, sequence }: MessageRow,
): Promise<Said> {
  if (!request_id || !sequence) return {};
  const place = { request_id, sequence };
  const event = await db<EventRow>(TABLES.events)
    .where(place)
    .first('actor', 'about');
  const words = await db<EventTextRow>(TABLES.words).where(place).first('text');
  const { until, mendBy } = JSON.parse(event?.about ?? '{}');
  return { by: event?.actor, text: words?.text, until: mendBy ?? until };
}

/** Whether it tells of a waiver as it holds, or does no more: that is seen on the workspace. */
const isOfWaiver = ({ kind, audience }: MessageRow, { kind: of }: RequestRow) =>
  kind.startsWith('waiver-') ||
  (of === 'waiver' && kind === 'approved' && audience === 'concerned');

/** Where the check belongs that a waiver accepts; nothing for a check of an organisation's own. */
async function boundaryOf(
  db: Knex,
  { id }: RequestRow,
): Promise<string | undefined> {
  const waiver = await findWaiver(db, id);
  return waiver && getCheck(waiver.check_id)?.boundary;
}

async function linkTo(
  row: MessageRow,
  { request, workspace }: { request?: RequestRow; workspace: WorkspaceRow },
  {
    db,
    page,
    ...about
  }: { db: Knex; page: string; boundary?: string; many?: string },
): Promise<string> {
  // What is about many is looked at where readings are.
  if (row.audience === 'observers' || about.many) return `${page}/readings`;
  if (request && !isOfWaiver(row, request)) {
    return `${page}/requests/${request.id}`;
  }
  const boundary =
    about.boundary ?? (request && (await boundaryOf(db, request)));
  const ref = parseEntityRef(workspace.entity_ref);
  const path = [ref.namespace, ref.kind, ref.name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/');
  return `/catalog/${path}/isolation${boundary ? `#${boundary}` : ''}`;
}

/** Users who need not be told what they did, or could not decide. */
function exclude(
  { kind, audience }: MessageRow,
  { by }: Said,
  request: RequestRow | undefined,
): string[] {
  const asker = request?.requested_by;
  const isAnswer = kind === 'approved' && by === 'policy';
  const isForDeciders = ['deciders', 'asked', 'escalation'].includes(audience);
  const told = [by, isAnswer || isForDeciders ? asker : undefined];
  return [...new Set(told)].filter(
    (ref): ref is string => ref !== undefined && /^user:/i.test(ref),
  );
}

/**
 * A message with its words and whom it is for, by what holds and stands now: what
 * was erased meanwhile is not said.
 *
 * @returns nothing where this version cannot say it, or what it is about is gone
 * @internal
 */
export async function compose(
  row: MessageRow,
  options: ComposeOptions,
): Promise<MlWorkspaceMessage | undefined> {
  const { db, page } = options;
  const words = Object.entries(WORDS).find(([known]) => known === row.kind);
  const workspace = await db<WorkspaceRow>(TABLES.workspaces)
    .where({ id: row.workspace_id })
    .first();
  if (!words || !workspace) return undefined;
  const [, { topic, title, description }] = words;
  const kind = words[0] as MlWorkspaceMessage['kind'];
  const request = row.request_id
    ? await findRequest(db, row.request_id)
    : undefined;
  const said = await readSaid(db, row);
  const { boundary, ...about } = JSON.parse(row.about);
  const told: Told = {
    audience: row.audience,
    workspaceName: workspace.name,
    owner: request?.owner ?? workspace.owner,
    requestKind: request?.kind ?? '',
    requestedBy: request?.requested_by ?? '',
    ...said,
    ...about,
  };
  return {
    id: row.key,
    scope: row.scope,
    kind,
    topic,
    severity: severityOf(kind, told),
    title: title(told),
    description: description(told),
    link: await linkTo(
      row,
      { request, workspace },
      { db, page, boundary, many: about.many },
    ),
    recipients: await recipientsOf(row, { request, workspace }, options),
    exclude: exclude(row, said, request),
    at: row.created_at,
  };
}
