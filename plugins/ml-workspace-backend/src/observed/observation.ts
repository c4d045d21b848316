import { InputError } from '@backstage/errors';
import { MlWorkspaceObservation } from '@ringfence/backstage-plugin-ml-workspace-node';
import {
  WorkspaceIdentity,
  WorkspaceIsolation,
  canonicalJson,
  factsHash,
  workspaceArmId,
  workspaceIsolationSchema,
} from '@ringfence/engine';

const WORKSPACE_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.MachineLearningServices\/workspaces\/([^/]+)$/i;
const PART = /^[\p{L}\p{N}._()-]{1,90}$/u;
const SHORT = 100;
/** Far more than the largest workspace says, and little enough to keep. */
const LONGEST_FACTS = 4_000_000;

/** An observation that can be stored. @internal */
export interface Observed {
  /** In lower case. */
  armId: string;
  identity: WorkspaceIdentity;
  kind: string;
  isolation: WorkspaceIsolation;
  /** Of the facts. */
  hash: string;
  /** The facts as canonical JSON. */
  body: string;
  apiVersion: string;
  /** ISO 8601 in UTC, never after now. */
  readAt: string;
  tags: Readonly<Record<string, string>>;
}

const wrong = (problem: string) =>
  new InputError(`An observation ${problem}; nothing was stored`);

/** The parts of the ARM id of a workspace; nothing where it is none. @internal */
export function readArmId(id: unknown): WorkspaceIdentity | undefined {
  if (typeof id !== 'string') return undefined;
  const [, ...parts] = WORKSPACE_ID.exec(id) ?? [];
  if (!parts.length || !parts.every(part => PART.test(part))) return undefined;
  const [subscriptionId, resourceGroup, name] = parts;
  return { subscriptionId, resourceGroup, name };
}

/** A moment that a source tells; one of a clock that is ahead counts as now. @internal */
export function readMoment(written: string, now = Date.now()): string {
  const time = Date.parse(written);
  if (Number.isNaN(time)) throw wrong('has a time that is none');
  return new Date(Math.min(time, now)).toISOString();
}

function readText(written: unknown, what: string): string {
  const isShort =
    typeof written === 'string' &&
    written.length <= SHORT &&
    !/\p{Cc}/u.test(written);
  if (!isShort) throw wrong(`has ${what} that is no short text`);
  return written;
}

/** What an isolation says of its place has to be what the id says. */
function withIdentity(
  isolation: WorkspaceIsolation,
  identity: WorkspaceIdentity,
): WorkspaceIsolation {
  const said = isolation.workspace ?? {};
  for (const part of ['subscriptionId', 'resourceGroup', 'name'] as const) {
    const other = said[part]?.toLowerCase();
    if (other !== undefined && other !== identity[part].toLowerCase()) {
      throw wrong(`names another ${part} than its id`);
    }
  }
  return { ...isolation, workspace: { ...said, ...identity } };
}

/**
 * Reads what a source hands over, trusting nothing of it.
 *
 * @throws InputError when it is no observation of a workspace
 * @internal
 */
export function readObservation(written: MlWorkspaceObservation): Observed {
  const identity = readArmId(written.id);
  if (!identity) throw wrong('has no ARM id of a workspace');
  const parsed = workspaceIsolationSchema.safeParse(written.isolation);
  if (!parsed.success) throw wrong('holds no isolation');
  const isolation = withIdentity(parsed.data, identity);
  const body = canonicalJson(isolation);
  if (body.length > LONGEST_FACTS) throw wrong('says too much to be kept');
  // PostgreSQL keeps no text with NUL in it.
  if (body.includes('\\u0000')) throw wrong('has the character NUL in it');
  return {
    armId: workspaceArmId(identity),
    identity,
    kind: readText(written.kind, 'a kind'),
    isolation,
    hash: factsHash(isolation),
    body,
    apiVersion: readText(written.apiVersion, 'an API version'),
    readAt: readMoment(written.readAt),
    tags: written.tags ?? {},
  };
}
