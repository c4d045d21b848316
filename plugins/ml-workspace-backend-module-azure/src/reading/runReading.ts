import {
  MlWorkspaceAzureChange,
  MlWorkspaceObservation,
  MlWorkspaceReadingSink,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { AzureCallError, isAzureCallError } from '../client/AzureCallError';
import { isGone, isProofOfAbsence, MOST_LOOKED_FOR } from './absent';
import { idOf, lower, subscriptionOf, typeOf } from './armIds';
import type { AzureReadingSourceOptions } from './AzureReadingSourceOptions';
import { Bulk } from './bulk';
import { readChanges } from './changes';
import { digestOfWorkspace } from './digests';
import { createFinder } from './Finder';
import { hubIdOf } from './leanings';
import { PartLog } from './PartLog';
import { Progress } from './Progress';
import {
  noteUnseen,
  subscriptionsOf,
  visibleSubscriptions,
} from './subscriptions';
import { readWorkspace, tagsOf, Visit } from './WorkspaceReader';

/** Workspaces that are read at the same time. */
const AT_ONCE = 12;
/** Azure's clocks differ from each other, too. */
const DOUBT_MS = 5 * 60_000;
const SINCE = 'changes/since';

/** One whole reading of a tenant. */
export async function runReading(
  options: AzureReadingSourceOptions,
  sink: MlWorkspaceReadingSink,
  signal: AbortSignal,
): Promise<void> {
  const { client, tenantId, scopes } = options;
  const startedAt = new Date(client.clock.now()).toISOString();
  const before = client.counts;
  const parts = new PartLog();
  const known = (await sink.known()).map(({ id }) => lower(id));
  const visible = await visibleSubscriptions(client, tenantId, parts, signal);
  const subscriptions =
    visible && (await subscriptionsOf(client, scopes, visible, parts, signal));
  const reading = subscriptions
    ? await readAll(options, sink, {
        ids: subscriptions.ids,
        known,
        parts,
        signal,
      })
    : { seen: [], whole: [] };
  for (const id of new Set(known.flatMap(one => subscriptionOf(one) ?? []))) {
    if (visible && !visible.has(id)) noteUnseen(id, parts);
  }
  const after = client.counts;
  await sink.finish({
    startedAt,
    finishedAt: new Date(client.clock.now()).toISOString(),
    ...reading,
    parts: parts.parts,
    calls: after.calls - before.calls,
    bytes: after.bytes - before.bytes,
    throttled: after.throttled - before.throttled,
  });
}

const workspaceIn = (id: string): string | undefined =>
  /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/microsoft\.machinelearningservices\/workspaces\/[^/]+/.exec(
    lower(id),
  )?.[0];

/** Whether a change is of a workspace, or of what workspaces lean on. */
const concerns = (
  { resourceId }: MlWorkspaceAzureChange,
  bulk: Bulk,
  known: ReadonlySet<string>,
): boolean => {
  const id = workspaceIn(resourceId);
  return id
    ? bulk.workspaces.has(id) || known.has(id)
    : bulk.find(resourceId) !== undefined;
};

interface Asked {
  ids: readonly string[];
  known: readonly string[];
  parts: PartLog;
  signal: AbortSignal;
}

async function readAll(
  options: AzureReadingSourceOptions,
  sink: MlWorkspaceReadingSink,
  { ids, known, parts, signal }: Asked,
): Promise<{ seen: string[]; whole: string[] }> {
  const { client, tenantId } = options;
  const progress = new Progress(sink);
  for (const id of ids) await progress.load(id);
  const since = Number(await sink.readState(SINCE)) || undefined;
  const begun = client.azureNow();
  const { changes, isWhole } = await readChanges(
    client,
    ids,
    since,
    parts,
    signal,
  );
  const bulk = await Bulk.read(client, ids, parts, signal);
  const touched = touchedBy(changes, bulk);
  const isKnown = new Set(known);
  const concerned = changes.filter(one => concerns(one, bulk, isKnown));
  if (concerned.length) await sink.noteChanges(concerned);
  const finder = createFinder(client, bulk, { signal, isFresh: false });
  const visit = { client, bulk, finder, parts, signal };
  const gone = new Set<string>();
  const due = await dueOf(options, { bulk, progress, touched, known });
  const again = await readDue(due, visit, sink, { progress, gone });
  // What passes by itself may have passed by now.
  await readDue(again, visit, sink, { progress, gone, isLast: true });
  const seen = [...bulk.workspaces]
    .filter(([id]) => !gone.has(id))
    .map(([, row]) => idOf(row));
  const whole = await wholeScopes({
    options,
    visit,
    known,
    seen,
    stillVisible: await visibleSubscriptions(client, tenantId, parts, signal),
  });
  for (const id of whole) {
    progress.keepOnly(
      id,
      seen.filter(one => subscriptionOf(one) === id),
    );
  }
  await progress.save();
  // What was not told is asked for once more.
  if (isWhole) await sink.writeState(SINCE, String(begun));
  return { seen, whole: whole.map(id => `/subscriptions/${id}`) };
}

/** The newest change of each workspace and what belongs to it, by Azure's clock. */
function touchedBy(
  changes: readonly MlWorkspaceAzureChange[],
  bulk: Bulk,
): Map<string, number> {
  const touched = new Map<string, number>();
  for (const { resourceId, at } of changes) {
    const id = workspaceIn(resourceId);
    if (!id || !bulk.workspaces.has(id)) continue;
    touched.set(id, Math.max(touched.get(id) ?? 0, Date.parse(at)));
  }
  return touched;
}

interface DueOptions {
  bulk: Bulk;
  progress: Progress;
  touched: ReadonlyMap<string, number>;
  known: readonly string[];
}

/** A workspace that is to be read now. */
interface Due {
  id: string;
  /** What the graph knows of it, beside what only reading it tells. */
  subnets: string[];
}

/** What changed, or was not read for long; of all subscriptions in turn, since each has a quota of its own. */
async function dueOf(
  { client, wholeEveryMs, scopes }: AzureReadingSourceOptions,
  { bulk, progress, touched, known }: DueOptions,
): Promise<Due[]> {
  const isKnown = new Set(known);
  const wanted = Object.entries(scopes.tags);
  const bySubscription = new Map<string, Due[]>();
  for (const [id, row] of bulk.workspaces) {
    const tags = tagsOf(row);
    const fits = wanted.every(([name, value]) => tags[name] === value);
    // One that was read is read on, so that taking a tag away hides nothing.
    if (!fits && !isKnown.has(id)) continue;
    const kept = progress.get(id);
    const hub = hubIdOf(row);
    const newest = Math.max(
      touched.get(id) ?? 0,
      (hub && touched.get(lower(hub))) || 0,
    );
    const isDue =
      !kept ||
      !isKnown.has(id) ||
      newest > kept.azureAt - DOUBT_MS ||
      client.clock.now() - kept.at >= wholeEveryMs ||
      kept.at > client.clock.now() + DOUBT_MS ||
      kept.digest !== (await digestOfWorkspace(id, bulk, kept.subnets));
    if (!isDue) continue;
    const subscription = subscriptionOf(id) ?? '';
    const due = bySubscription.get(subscription) ?? [];
    due.push({ id, subnets: kept?.subnets ?? [] });
    bySubscription.set(subscription, due);
  }
  const lists = [...bySubscription.values()];
  const longest = Math.max(0, ...lists.map(list => list.length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap(list => list[at] ?? []),
  ).flat();
}

/** Hands over a workspace. One that is not taken stops no other. */
async function observe(
  observation: MlWorkspaceObservation,
  { parts }: Visit,
  sink: MlWorkspaceReadingSink,
): Promise<boolean> {
  try {
    await sink.observe(observation);
    return true;
  } catch (error) {
    if ((error as Error).name !== 'InputError') throw error;
    const { id } = observation;
    const problem = AzureCallError.of('failed', 'what was read was not taken');
    parts.missed(typeOf(id), id, problem);
    return false;
  }
}

interface ReadDueOptions {
  progress: Progress;
  /** Takes what is proved to be gone since it was listed. */
  gone: Set<string>;
  /** What fails now is observed with what was not answered. */
  isLast?: boolean;
}

/** Reads workspaces, several at once. Gives those that are worth another try. */
async function readDue(
  due: readonly Due[],
  visit: Visit,
  sink: MlWorkspaceReadingSink,
  { progress, gone, isLast = false }: ReadDueOptions,
): Promise<Due[]> {
  const again: Due[] = [];
  const rest = [...due].reverse();
  const work = async () => {
    for (let one = rest.pop(); one; one = rest.pop()) {
      visit.signal.throwIfAborted();
      const { id } = one;
      const read = await readWorkspace(id, visit);
      if (isAzureCallError(read)) {
        if (isProofOfAbsence(read)) gone.add(id);
        else if (!isLast && read.problem !== 'refused') again.push(one);
        else visit.parts.missed(typeOf(id), id, read);
        await progress.forget(id);
        continue;
      }
      if (read.isPassing && !isLast) {
        again.push(one);
        continue;
      }
      const isTaken = await observe(read.observation, visit, sink);
      if (read.isPassing || !isTaken) {
        await progress.forget(id);
        continue;
      }
      await progress.set(id, {
        digest: await digestOfWorkspace(id, visit.bulk, read.subnets),
        subnets: read.subnets,
        at: Date.parse(read.observation.readAt),
        azureAt: read.azureAt,
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return again;
}

/** Subscriptions of which it is known what is there, and what is no more. */
async function wholeScopes({
  options: { client },
  visit: { bulk, signal },
  known,
  seen,
  stillVisible,
}: {
  options: AzureReadingSourceOptions;
  visit: Visit;
  known: readonly string[];
  seen: string[];
  stillVisible: ReadonlySet<string> | undefined;
}): Promise<string[]> {
  const listed = new Set(seen.map(lower));
  const whole = new Set(
    [...bulk.whole].filter(id => stillVisible?.has(id) ?? false),
  );
  const missing = known.filter(
    id => !listed.has(id) && !bulk.workspaces.has(id),
  );
  for (const [at, id] of missing.entries()) {
    const subscription = subscriptionOf(id) ?? '';
    if (!whole.has(subscription)) continue;
    const state =
      at < MOST_LOOKED_FOR ? await isGone(id, client, signal) : 'unknown';
    if (state === 'there') seen.push(id);
    if (state === 'unknown') whole.delete(subscription);
  }
  return [...whole].sort();
}
