import { Failure } from '../state/answer';

/** The words of the isolation card. @internal */
export const cardStrings = {
  title: 'Isolation',
  loading: 'Loading the isolation',
  retry: 'Try again',
  details: 'Details for support',
  detailStatus: 'Answer',
  detailRequest: 'Request',
  detailMessage: 'Message',
  judged: (when: string) => `Judged on ${when}`,
  request: 'Request',
};

/** What the card says when it has no posture, and whether trying again can help. @internal */
export function failureWords({ kind, status }: Failure): {
  title: string;
  text: string;
  retry: boolean;
} {
  switch (kind) {
    case 'denied':
      return {
        title: 'You may not see this isolation',
        text: 'You need the permission ml-workspace.request.read for this workspace. Ask its owner or your platform team to grant it.',
        retry: false,
      };
    case 'not-known':
      return {
        title: 'No workspace is known for this entity',
        text: 'Its isolation appears here once a request for the workspace is approved. If it was requested a moment ago, try again; if this entity was written by hand, request the workspace from the Create page instead.',
        retry: true,
      };
    case 'malformed':
      return {
        title: 'The isolation could not be read',
        text: 'The ml-workspace service answered with something this version does not understand, so nothing is shown rather than something wrong. Check that plugin and backend have the same version.',
        retry: true,
      };
    default:
      return {
        title: 'Could not load the isolation',
        text: `The ml-workspace service ${
          status ? `answered ${status}` : 'could not be reached'
        }. The workspace itself is not affected.`,
        retry: true,
      };
  }
}
