import { Routes } from '@ringfence/backstage-plugin-ml-workspace-common';
import { callerOf } from './callerOf';
import { findRequest } from './findById';
import { audits, Call, Handler, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

type DeployRoute = Routes['deployRequest' | 'cancelDeployment'];

/** Build what was approved, stop that, and see how it gets on. @internal */
export function deploymentHandlers(
  options: RouterOptions,
): Handlers<'getDeployment' | 'deployRequest' | 'cancelDeployment'> {
  const { access, deployAccess, deployments, requests } = options;

  const find = ({
    credentials,
    parameters,
  }: Pick<Call<any>, 'credentials' | 'parameters'>) =>
    findRequest(parameters.id, { credentials, access, requests });

  const acts = (
    eventId: string,
    act: (requestId: string, by: string) => Promise<boolean>,
  ): Handler<DeployRoute> =>
    audits(eventId, 'high', async call => {
      const found = await find(call);
      const { id: requestId } = found;
      await deployAccess.assertAllows(
        call.credentials,
        await requests.claims(requestId),
      );
      await call.body();
      const news = await act(requestId, callerOf(call.credentials));
      return {
        meta: { requestId, news },
        answer: () => deployments.get(requestId),
      };
    });

  return {
    getDeployment: reads('request-read', async call =>
      deployments.get((await find(call)).id),
    ),
    deployRequest: acts('request-deploy', (id, by) =>
      deployments.begin(id, by),
    ),
    cancelDeployment: acts('request-deploy-cancel', id =>
      deployments.cancel(id),
    ),
  };
}
