import { ShownState } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Failure } from '../state/answer';

/** The words of the pages on requests. @internal */
export const requestStrings = {
  title: 'ML workspace requests',
  loading: 'Loading requests',
  loadingOne: 'Loading the request',
  empty: 'No requests yet',
  emptyText:
    'Requests you may read appear here. Ask for a workspace from the Create page.',
  workspace: 'Workspace',
  verdict: 'Verdict',
  state: 'State',
  owner: 'Owner',
  requestedBy: 'Requested by',
  created: 'Requested',
  older: 'Older requests',
  newer: 'Newer requests',
  all: 'All requests',
  entity: 'Open the workspace in the catalog',
  notInCatalog: {
    submitted: 'Enters the catalog when the request is approved',
    rejected: 'Not in the catalog: the request was rejected',
    retired: 'No longer in the catalog: the workspace was retired',
    unknown: 'Not known to this version',
  },
  history: 'What happened',
  posture: 'Isolation as requested',
  description: 'Why it was requested',
  by: 'by',
  failed: 'Could not load the requests',
  failedOne: 'Could not load the request',
  malformedText:
    'The ml-workspace service answered with something this version does not understand. Check that plugin and backend have the same version.',
  denied: 'You may not read this',
  deniedText:
    'You need the permission ml-workspace.request.read. Ask the owner of the request or your platform team.',
  notKnown: 'There is no such request',
  notKnownText: 'It may belong to another portal. Check the address.',
};

/** States of a request as people read them. @internal */
export const REQUEST_STATE_LABELS: Record<ShownState, string> = {
  submitted: 'Submitted',
  approved: 'Approved',
  rejected: 'Rejected',
  generated: 'Generated',
  live: 'Live',
  retired: 'Retired',
  unknown: 'Of a newer version',
};

/** Whether a request in this state has its workspace in the catalog. @internal */
export const isInCatalog = (
  state: ShownState,
): state is 'approved' | 'generated' | 'live' =>
  state === 'approved' || state === 'generated' || state === 'live';

/** What a page says when it has no requests to show, and whether trying again can help. @internal */
export function requestFailureWords(
  { kind, status }: Failure,
  title: string,
): { title: string; text: string; retry: boolean } {
  switch (kind) {
    case 'denied':
      return {
        title: requestStrings.denied,
        text: requestStrings.deniedText,
        retry: false,
      };
    case 'not-known':
      return {
        title: requestStrings.notKnown,
        text: requestStrings.notKnownText,
        retry: false,
      };
    case 'malformed':
      return { title, text: requestStrings.malformedText, retry: true };
    default:
      return {
        title,
        text: status
          ? `The ml-workspace service answered ${status}. Nothing was changed.`
          : 'The ml-workspace service could not be reached. Nothing was changed.',
        retry: true,
      };
  }
}
