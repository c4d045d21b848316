import {
  DecisionAct,
  DecisionRoutes,
  Decide,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { findRequest } from './findById';
import { audits, Handler, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Decide on requests, and see what waits. @internal */
export function decisionHandlers({
  access,
  decider,
  requests,
}: RouterOptions): Handlers<keyof DecisionRoutes> {
  const decides = (act: DecisionAct): Handler<Decide<DecisionAct>> =>
    audits(`request-${act}`, 'medium', async call => {
      const { credentials, parameters } = call;
      const find = () =>
        findRequest(parameters.id, { credentials, access, requests });
      const request = await find();
      await decider.assertMay(credentials, { request, act });
      const body = await call.body();
      const { news } = await decider.decide(credentials, {
        request,
        act,
        body,
      });
      return {
        meta: { requestId: request.id, news },
        answer: async () => decider.withDecision(await find(), credentials),
      };
    });

  return {
    listWaiting: reads('request-waiting', async ({ credentials }) => ({
      items: await decider.waitingFor(credentials),
    })),
    approveRequest: decides('approve'),
    rejectRequest: decides('reject'),
    questionRequest: decides('question'),
    answerRequest: decides('answer'),
    withdrawRequest: decides('withdraw'),
  };
}
