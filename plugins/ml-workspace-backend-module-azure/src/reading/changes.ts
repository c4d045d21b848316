import { JsonObject } from '@backstage/types';
import { MlWorkspaceAzureChange } from '@ringfence/backstage-plugin-ml-workspace-node';
import { AzureClient } from '../client/AzureClient';
import { AzureCallError } from '../client/AzureCallError';
import { textAt } from './armIds';
import { PartLog } from './PartLog';

const MINUTE = 60_000;
/** Changes are told late: so much earlier is asked once more. */
const OVERLAP_MS = 15 * MINUTE;
const FIRST_MS = 24 * 60 * MINUTE;
/** Azure keeps no more of what changed. */
const MOST_MS = 14 * 24 * 60 * MINUTE;
const ML = 'Microsoft.MachineLearningServices';
const EVENTS = 'Microsoft.Insights/eventtypes/values';

/** What changed since a moment of Azure's clock, and who did it. */
export async function readChanges(
  client: AzureClient,
  subscriptions: readonly string[],
  since: number | undefined,
  parts: PartLog,
  signal: AbortSignal,
): Promise<{ changes: MlWorkspaceAzureChange[]; isWhole: boolean }> {
  let isWhole = true;
  const missed = (what: string, id: string, problem: AzureCallError) => {
    parts.missed(what, `/subscriptions/${id}`, problem);
    // A right that is missing is missing the next time, too.
    if (problem.problem !== 'refused') isWhole = false;
  };
  const now = client.azureNow();
  const span =
    since === undefined
      ? FIRST_MS
      : Math.min(MOST_MS, Math.max(0, now - since) + OVERLAP_MS);
  const from = now - span;
  const found: MlWorkspaceAzureChange[] = [];
  for (let at = 0; at < subscriptions.length; at += 100) {
    const group = subscriptions.slice(at, at + 100);
    const { items, problem } = await client.query(
      `resourcechanges | where todatetime(properties.changeAttributes.timestamp) > ago(${Math.ceil(
        span / MINUTE,
      )}m) | project id, properties`,
      { subscriptions: group },
      signal,
    );
    found.push(...items.flatMap(changeOfRow));
    if (problem) missed('Microsoft.Resources/changes', group[0], problem);
  }
  for (const id of subscriptions) {
    // Computes and outbound rules are in no changes of the graph.
    const { items, problem } = await client.list({
      path: `/subscriptions/${id}/providers/Microsoft.Insights/eventtypes/management/values`,
      apiVersion: '2015-04-01',
      query: {
        $filter: `eventTimestamp ge '${new Date(
          from,
        ).toISOString()}' and eventTimestamp le '${new Date(
          now + MINUTE,
        ).toISOString()}' and resourceProvider eq '${ML}'`,
      },
      signal,
    });
    found.push(...items.flatMap(changeOfEvent));
    if (problem) missed(EVENTS, id, problem);
  }
  return { changes: found, isWhole };
}

const moment = (text: string | undefined): string | undefined => {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

const SHORT = 500;

function changeOf(
  resourceId: string | undefined,
  at: string | undefined,
  actor: string | undefined,
  operation: string | undefined,
  correlationId: string | undefined,
): MlWorkspaceAzureChange[] {
  if (!resourceId || !at) return [];
  return [
    {
      resourceId: resourceId.slice(0, 2048),
      at,
      actor: (actor ?? '').slice(0, SHORT),
      operation: (operation ?? '').slice(0, SHORT),
      ...(correlationId && { correlationId: correlationId.slice(0, SHORT) }),
    },
  ];
}

function changeOfRow(row: JsonObject): MlWorkspaceAzureChange[] {
  const told = (name: string) =>
    textAt(row, 'properties', 'changeAttributes', name);
  return changeOf(
    textAt(row, 'properties', 'targetResourceId'),
    moment(told('timestamp')),
    told('changedBy'),
    told('operation') ?? textAt(row, 'properties', 'changeType'),
    told('correlationId'),
  );
}

function changeOfEvent(event: JsonObject): MlWorkspaceAzureChange[] {
  return changeOf(
    textAt(event, 'resourceId'),
    moment(textAt(event, 'eventTimestamp')),
    textAt(event, 'caller'),
    textAt(event, 'operationName', 'value') ?? textAt(event, 'operationName'),
    textAt(event, 'correlationId'),
  );
}
