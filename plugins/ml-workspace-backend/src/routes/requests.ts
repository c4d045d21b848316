import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  ReportedState,
  Routes,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { refOf } from '../permissions/refs';
import { RequestAccess } from '../permissions/RequestAccess';
import { findById, findRequest } from './findById';
import { audits, Call, Handler, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

type ReportRoute = Routes['reportGenerated' | 'reportLive'];

/** Ask for a workspace, read what was asked for, and tell how it got on. @internal */
export function requestHandlers(
  options: RouterOptions,
): Handlers<
  | 'createRequest'
  | 'listRequests'
  | 'getRequest'
  | 'reportGenerated'
  | 'reportLive'
> {
  const { httpAuth, auth, access, service, life, requests } = options;
  const { reportAccess, decider, deployAccess, deployments } = options;

  const find = (id: string): Promise<WorkspaceRequestDetail> =>
    findById('request', id, known => requests.get(known));

  /** A request that the caller has a permission for. */
  const findFor = (
    id: string,
    by: RequestAccess,
    credentials: BackstageCredentials,
  ): Promise<WorkspaceRequestDetail> =>
    findRequest(id, { credentials, access: by, requests });

  /** Who reports; beside services it can only be who asked for it. */
  const reporterOf = async ({ credentials, parameters }: Call<ReportRoute>) => {
    if (auth.isPrincipal(credentials, 'service')) {
      const { id } = await findFor(parameters.id, reportAccess, credentials);
      return { id, actor: credentials.principal.subject };
    }
    const found = await findFor(parameters.id, access, credentials);
    const { id, requestedBy } = found;
    await reportAccess.assertAllows(credentials, await requests.claims(id));
    const actor = auth.isPrincipal(credentials, 'user')
      ? refOf(credentials.principal.userEntityRef)
      : '';
    if (actor === requestedBy) return { id, actor };
    throw new NotAllowedError(
      'Only who asked for it, or a service, may say that it is generated',
    );
  };

  const reports = (state: ReportedState): Handler<ReportRoute> =>
    audits(`request-${state}`, 'medium', async call => {
      const { id, actor } = await reporterOf(call);
      const delivery = await call.body();
      const news = await life.report({ requestId: id, state, actor, delivery });
      return {
        meta: { requestId: id, news },
        answer: async () => {
          const { state: now } = await find(id);
          return { id, state: now };
        },
      };
    });

  return {
    createRequest: audits(
      'request-create',
      'medium',
      async ({ credentials, idempotencyKey, body }) => {
        const taken = await service.create({
          credentials,
          idempotencyKey,
          body: await body(),
        });
        return {
          status: taken.created ? 201 : 200,
          meta: { ...taken },
          answer: () => find(taken.requestId),
        };
      },
    ),

    listRequests: reads(
      'request-list',
      async ({ request, credentials, query: { key, ...query } }) => {
        const userOf = async () => {
          const { principal } = await httpAuth.credentials(request, {
            allow: ['user'],
          });
          return refOf(principal.userEntityRef);
        };
        const asked =
          key === undefined ? undefined : { requestedBy: await userOf(), key };
        const narrow = await access.readable(credentials);
        return requests.list({ ...query, asked, narrow });
      },
    ),

    getRequest: reads('request-read', async ({ credentials, parameters }) => {
      const found = await findFor(parameters.id, access, credentials);
      return deployments.withDeployment(
        await decider.withDecision(found, credentials),
        () => deployAccess.allows(credentials, requestResourceOf(found)),
      );
    }),

    reportGenerated: reports('generated'),
    reportLive: reports('live'),
  };
}
