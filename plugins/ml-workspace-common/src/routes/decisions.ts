import {
  mlWorkspaceRequestDecidePermission,
  mlWorkspaceRequestReadPermission,
} from '../api/permissions';
import {
  DecisionBody,
  decisionBodySchema,
  withdrawalBodySchema,
  wordedBodySchema,
} from '../api/decisions';
import {
  waitingSchema,
  WorkspaceRequestDetail,
  workspaceRequestDetailSchema,
} from '../api/requests';
import type { List } from '../api/schema';
import { Get, Post, route } from './route';

const decided = {
  method: 'post',
  by: 'user',
  parameters: { id: 'Id of the request' },
  permissions: [mlWorkspaceRequestReadPermission],
  answer: workspaceRequestDetailSchema,
  success: { 200: 'The request as it is now' },
  refusals: [400, 403, 404, 409, 413, 503],
} as const;

const permissions = [
  mlWorkspaceRequestReadPermission,
  mlWorkspaceRequestDecidePermission,
];

const SEEN =
  '`seen` is `decision.seen` of what was read; where anything of it is another by now, 409 tells so and nothing is decided. Saying the same again changes nothing.';

/** A route by which a person decides on a request, or says something of it. @public */
export type Decide<Act extends string> = Post<
  `/requests/{id}/${Act}`,
  DecisionBody,
  WorkspaceRequestDetail,
  'user'
>;

/** Routes by which people decide. @public */
export type DecisionRoutes = {
  listWaiting: Get<'/waiting', List<WorkspaceRequestDetail>, undefined, 'user'>;
  approveRequest: Decide<'approve'>;
  rejectRequest: Decide<'reject'>;
  questionRequest: Decide<'question'>;
  answerRequest: Decide<'answer'>;
  withdrawRequest: Decide<'withdraw'>;
};

/** {@inheritDoc DecisionRoutes} @internal */
export const decisionRoutes: DecisionRoutes = {
  listWaiting: route({
    method: 'get',
    path: '/waiting',
    summary: 'List what waits for the caller',
    description:
      'Requests that wait and that the caller may decide on, worst first, at most 50 of the 200 that wait longest. Nobody decides on what they asked for.',
    by: 'user',
    permissions: [mlWorkspaceRequestDecidePermission],
    answer: waitingSchema,
    success: { 200: 'The requests' },
    refusals: [403],
  }),
  approveRequest: route({
    ...decided,
    path: '/requests/{id}/approve',
    summary: 'Approve a request',
    description: `Approves a request, for as long as \`until\` says. It is approved once as many people did as policy asks for, of the groups it names, and never by who asked. ${SEEN}`,
    permissions,
    body: decisionBodySchema,
  }),
  rejectRequest: route({
    ...decided,
    path: '/requests/{id}/reject',
    summary: 'Reject a request',
    description: `Rejects a request, with the reason, and lets go of the workspace name. ${SEEN}`,
    permissions,
    body: wordedBodySchema,
  }),
  questionRequest: route({
    ...decided,
    path: '/requests/{id}/question',
    summary: 'Ask back',
    description: `Asks who asked a question, whose answer the request then waits for. ${SEEN}`,
    permissions,
    body: wordedBodySchema,
  }),
  answerRequest: route({
    ...decided,
    path: '/requests/{id}/answer',
    summary: 'Answer a question',
    description: `Answers the question, as who asked for the request. ${SEEN}`,
    body: wordedBodySchema,
  }),
  withdrawRequest: route({
    ...decided,
    path: '/requests/{id}/withdraw',
    summary: 'Withdraw a request',
    description: `Takes a request back, as who asked for it, and lets go of the workspace name. ${SEEN}`,
    body: withdrawalBodySchema,
  }),
};
