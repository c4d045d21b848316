import { changeId, changeProperties } from '../graph/changeRow';
import { Answer } from '../http/answer';
import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';
import { requireRight } from '../rights/rights';
import { parseArmId } from '../world/armId';
import type { Json } from '../world/document';
import type { LoggedWrite } from '../world/history';
import type { Principal, World } from '../world/world';
import { apiVersionOf } from './apiVersion';
import { page } from './page';

/** `GET {id}/providers/Microsoft.Resources/changes` */
export function listChanges(
  call: Call,
  id: string,
  world: World,
  principal: Principal,
): Answer {
  const version = apiVersionOf(
    call,
    '2022-05-01',
    'Microsoft.Resources/changes',
  );
  requireRight(world, principal, 'Microsoft.Resources/changes/read', id);
  const withActor = version >= '2024-06-01';
  const found = world.history
    .changes(world.now())
    .filter(({ resourceId }) => resourceId.toLowerCase() === id.toLowerCase())
    .map(change => ({
      id: changeId(change),
      name: change.id,
      type: 'Microsoft.Resources/changes',
      properties: changeProperties(change, withActor),
      // Newest first, as far as a page is told by its keys.
      key: `${String(9e15 - change.at).padStart(16, '0')} ${change.id}`,
    }));
  return inPages(call, found, Number(call.query.get('$top') ?? 0), world);
}

const FILTER =
  /^eventTimestamp ge '([^']+)'(?: and eventTimestamp le '([^']+)')?(?: and (resourceGroupName|resourceUri|resourceProvider|correlationId) eq '([^']+)')?$/i;

/** `GET …/Microsoft.Insights/eventtypes/management/values` */
export function listActivity(
  call: Call,
  subscriptionId: string,
  world: World,
  principal: Principal,
): Answer {
  apiVersionOf(call, '2015-04-01', 'Microsoft.Insights/eventtypes');
  requireRight(
    world,
    principal,
    'Microsoft.Insights/eventtypes/values/read',
    `/subscriptions/${subscriptionId}`,
  );
  const filter = FILTER.exec(call.query.get('$filter') ?? '');
  if (!filter) {
    throw Refusal.of(
      400,
      'BadRequest',
      'The $filter has to be a range of eventTimestamp, alone or with one of resourceGroupName, resourceUri, resourceProvider, correlationId.',
    );
  }
  const [, from, to, field, wanted] = filter;
  const within = `/subscriptions/${subscriptionId}/`.toLowerCase();
  const found = world.history
    .writes(world.now())
    .filter(
      write =>
        write.resourceId.toLowerCase().startsWith(within) &&
        write.at >= Date.parse(from) &&
        write.at <= (to ? Date.parse(to) : Infinity) &&
        (!field || fieldOf(write, field) === wanted.toLowerCase()),
    )
    .map(write => ({
      ...eventOf(write),
      key: `${String(9e15 - write.at).padStart(16, '0')} ${write.eventId}`,
    }));
  return inPages(call, found, 0, world);
}

function fieldOf(write: LoggedWrite, field: string): string {
  const parsed = parseArmId(write.resourceId);
  switch (field.toLowerCase()) {
    case 'resourcegroupname':
      return (parsed?.resourceGroup ?? '').toLowerCase();
    case 'resourceuri':
      return write.resourceId.toLowerCase();
    case 'resourceprovider':
      return write.resourceType.split('/')[0].toLowerCase();
    default:
      return write.correlationId.toLowerCase();
  }
}

const named = (value: string) => ({ value, localizedValue: value });

/** A write as the activity log tells it. */
function eventOf(write: LoggedWrite): Json {
  const { actor, resourceId, resourceType, operation, eventId } = write;
  const [provider] = resourceType.split('/');
  const moment = new Date(write.at).toISOString();
  return {
    authorization: {
      action: operation,
      role: 'Contributor',
      scope: resourceId,
    },
    caller: actor.isApplication ? actor.objectId : actor.name,
    channels: 'Operation',
    claims: {
      'http://schemas.microsoft.com/identity/claims/objectidentifier':
        actor.objectId,
      ...(!actor.isApplication && { name: actor.name }),
      ...(actor.isApplication && { appid: actor.objectId }),
    },
    correlationId: write.correlationId,
    description: '',
    eventDataId: eventId,
    eventName: named('EndRequest'),
    eventTimestamp: moment,
    httpRequest: {
      clientRequestId: write.correlationId,
      clientIpAddress: '127.0.0.1',
      method: write.method,
    },
    id: `${resourceId}/events/${eventId}/ticks/${write.at}`,
    level: write.status === 'Failed' ? 'Error' : 'Informational',
    operationId: write.correlationId,
    operationName: named(operation),
    properties: { statusCode: write.statusCode },
    resourceGroupName: parseArmId(resourceId)?.resourceGroup ?? '',
    resourceId,
    resourceProviderName: named(provider),
    resourceType: named(resourceType),
    status: named(write.status),
    subStatus: named(write.statusCode),
    submissionTimestamp: moment,
    subscriptionId: resourceId.split('/')[2],
  };
}

function inPages(
  call: Call,
  keyed: (Json & { key: string })[],
  top: number,
  { settings }: World,
): Answer {
  const answer = page(call, keyed, {
    keyOf: ({ key }) => key,
    size: top || settings.pageSize,
    parameter: '$skiptoken',
  });
  const body = answer.body as { value: (Json & { key?: string })[] };
  return {
    ...answer,
    body: {
      ...body,
      value: body.value.map(({ key: _, ...shown }) => shown),
    },
  };
}
