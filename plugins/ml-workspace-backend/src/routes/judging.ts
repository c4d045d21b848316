import {
  compareOptions,
  planAddresses,
  simulateChange,
} from '@ringfence/advice';
import {
  completeRequest,
  isReachFault,
  reachOf,
  readFacts,
} from '@ringfence/engine';
import { refuse } from '../service/refuse';
import { callerOf } from './callerOf';
import { answers, Handlers } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Judge and advise without storing anything, and say what judges. @internal */
export function judgingHandlers({
  policies,
  searches,
}: RouterOptions): Handlers<
  | 'evaluate'
  | 'planAddresses'
  | 'askReach'
  | 'findSmallestFix'
  | 'simulateChange'
  | 'compareOptions'
  | 'listChecks'
> {
  const active = async () => (await policies.active()).policy;
  return {
    evaluate: answers(async ({ body }) => {
      const { isolation, basis: kind = 'declared' } = await body();
      const asked =
        kind === 'requested' ? completeRequest(isolation) : isolation;
      const { policy, engine } = await policies.active();
      return engine.evaluate(asked, policy, { basis: { kind } });
    }),
    planAddresses: answers(async ({ body }) => {
      const { isolation, options } = await body();
      return planAddresses(isolation, options);
    }),
    askReach: answers(async ({ body }) => {
      const { isolation, ...question } = await body();
      const answer = reachOf(readFacts(isolation), question);
      if (!isReachFault(answer)) return answer;
      const { field, message, expected } = answer;
      throw refuse({ fields: [{ pointer: `/${field}`, message, expected }] });
    }),
    findSmallestFix: answers(async ({ body, credentials, hungUp }) => {
      const { isolation, goal, basis } = await body();
      return searches.find(
        callerOf(credentials),
        [isolation, goal, await active(), { basis }],
        hungUp,
      );
    }),
    simulateChange: answers(async ({ body }) => {
      const { from, to, ...options } = await body();
      return simulateChange(from, to, { ...options, policy: await active() });
    }),
    compareOptions: answers(async ({ body }) => {
      const { needs, ...options } = await body();
      return compareOptions(needs, await active(), options);
    }),
    listChecks: answers(async () => {
      const { engine } = await policies.active();
      return { items: engine.describe() };
    }),
  };
}
