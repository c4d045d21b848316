import { NotAllowedError } from '@backstage/errors';
import {
  ReportedState,
  Routes,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { findById } from './findById';
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

  const find = (id: string): Promise<WorkspaceRequestDetail> =>
    findById('request', id, known => requests.get(known));

  /** Who reports; beside services it can only be who asked for it. */
  const reporterOf = async ({ credentials, parameters }: Call<ReportRoute>) => {
    const { id, requestedBy } = await find(parameters.id);
    if (auth.isPrincipal(credentials, 'service')) {
      return { id, actor: credentials.principal.subject };
    }
    const actor = auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef.toLocaleLowerCase('en-US')
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
      return { meta: { requestId: id, news }, answer: () => find(id) };
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
          return principal.userEntityRef.toLocaleLowerCase('en-US');
        };
        const asked =
          key === undefined ? undefined : { requestedBy: await userOf(), key };
        const narrow = await access.readable(credentials);
        return requests.list({ ...query, asked, narrow });
      },
    ),

    getRequest: reads('request-read', async ({ credentials, parameters }) => {
      const found = await find(parameters.id);
      await access.assertMayRead(credentials, found);
      return found;
    }),

    reportGenerated: reports('generated'),
    reportLive: reports('live'),
  };
}
