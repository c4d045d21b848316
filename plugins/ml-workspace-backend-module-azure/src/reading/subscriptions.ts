import { AzureClient } from '../client/AzureClient';
import { AzureCallError } from '../client/AzureCallError';
import { ReadScopes } from '../config/readAzureConfig';
import { lower, textAt } from './armIds';
import { PartLog } from './PartLog';

const SUBSCRIPTIONS = 'Microsoft.Resources/subscriptions';

/** Subscriptions to read. */
export interface Subscriptions {
  /** Ids, lower-cased and sorted, so that every reading asks alike. */
  ids: string[];
  /** Whether every scope that is configured was told apart. */
  isWhole: boolean;
}

/** The subscriptions that the identity sees, lower-cased. */
export async function visibleSubscriptions(
  client: AzureClient,
  tenantId: string,
  parts: PartLog,
  signal: AbortSignal,
): Promise<Set<string> | undefined> {
  const { items, problem } = await client.list({
    path: '/subscriptions',
    apiVersion: '2022-12-01',
    signal,
  });
  if (problem) parts.missed(SUBSCRIPTIONS, `/tenants/${tenantId}`, problem);
  const ids = items.flatMap(item => {
    const id = textAt(item, 'subscriptionId');
    return id && lower(textAt(item, 'state') ?? '') !== 'deleted'
      ? [lower(id)]
      : [];
  });
  return problem ? undefined : new Set(ids);
}

/** Which of them are to be read; says of those that are configured and not seen that a role is missing. */
export async function subscriptionsOf(
  client: AzureClient,
  { managementGroups, subscriptions }: ReadScopes,
  visible: ReadonlySet<string>,
  parts: PartLog,
  signal: AbortSignal,
): Promise<Subscriptions> {
  if (!managementGroups.length && !subscriptions.length) {
    return { ids: [...visible].sort(), isWhole: true };
  }
  const wanted = new Set(subscriptions.map(lower));
  let isWhole = true;
  for (const group of managementGroups) {
    const { items, problem } = await client.query(
      "resourcecontainers | where type =~ 'microsoft.resources/subscriptions' | project id, name, subscriptionId | order by id asc",
      { managementGroups: [group] },
      signal,
    );
    for (const item of items) {
      const id = textAt(item, 'subscriptionId');
      if (id) wanted.add(lower(id));
    }
    if (problem) {
      isWhole = false;
      parts.missed(
        'Microsoft.Management/managementGroups',
        `/providers/Microsoft.Management/managementGroups/${group}`,
        problem,
      );
    }
  }
  for (const id of wanted) {
    if (!visible.has(id)) noteUnseen(id, parts);
  }
  return { ids: [...wanted].filter(id => visible.has(id)).sort(), isWhole };
}

/** A subscription that is not seen may be gone, or a role may be: Azure answers both alike. */
export function noteUnseen(id: string, parts: PartLog): void {
  parts.missed(
    SUBSCRIPTIONS,
    `/subscriptions/${id}`,
    AzureCallError.answered(403, {
      error: { message: `perform action '${SUBSCRIPTIONS}/read'` },
    }),
  );
}
