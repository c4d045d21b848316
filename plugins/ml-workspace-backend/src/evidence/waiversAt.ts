import {
  EvidenceWaiver,
  WaiverState,
  isWaiting,
  WaiverEntry,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { WaiverReader } from '../waivers/WaiverReader';
import { RequestsAt } from './requestsAt';

/** Far more than the requests of a pack can have asked for. */
const MOST_WAIVERS = 10_000;

/** How far a waiver was at a moment, and what had ended it by then. */
function stateAt(
  entry: WaiverEntry,
  { at, approved, state }: { at: string; approved: boolean; state: string },
): { state: WaiverState; endedAt?: string; endedBy?: string } {
  if (!approved) return { state: isWaiting(state) ? 'waiting' : 'rejected' };
  const { endedAt, endedBy, until } = entry;
  if (endedAt && endedAt <= at) {
    const how = endedBy === 'revoked' ? 'revoked' : 'ended';
    return { state: how, endedAt, ...(endedBy && { endedBy }) };
  }
  if (until <= at) return { state: 'ended', endedAt: until, endedBy: 'time' };
  return { state: 'active' };
}

function toEvidence(
  entry: WaiverEntry,
  at: string,
  request: RequestsAt['requests'][number],
): EvidenceWaiver {
  const approved = request.events.some(
    ({ event }) => event.type === 'approved',
  );
  const { about, reason, from, renews } = entry;
  return {
    request: entry.requestId,
    check: entry.check,
    title: entry.title,
    ...(about && { about }),
    ...(reason && { reason }),
    requestedBy: entry.requestedBy,
    approvedBy: approved ? entry.approvedBy : [],
    askedAt: entry.askedAt,
    ...(approved && from && { from }),
    until: entry.until,
    ...stateAt(entry, { at, approved, state: request.state }),
    ...(renews && { renews }),
  };
}

/** The waivers that requests of a pack asked for, as they were at a moment. @internal */
export async function readWaiversAt(
  waivers: WaiverReader,
  asked: { workspaceId: string; at: string },
  requests: RequestsAt['requests'],
): Promise<EvidenceWaiver[]> {
  const byId = new Map(requests.map(request => [request.id, request]));
  const { items } = await waivers.list({
    workspace: asked.workspaceId,
    limit: MOST_WAIVERS,
  });
  return items.flatMap(entry => {
    const request = byId.get(entry.requestId);
    return request ? [toEvidence(entry, asked.at, request)] : [];
  });
}
