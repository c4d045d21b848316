import { smallestFix } from '@ringfence/advice';
import { smallestFixBodySchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Router } from 'express';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';

/** Fewer than on a command line: nobody else is answered while a search runs. */
const MAX_EVALUATIONS = 500;

/** The route that looks for the smallest fix. It stores nothing. @internal */
export function addSmallestFixRoutes(
  router: Router,
  { policies }: RouterOptions,
): void {
  router.post('/smallest-fix', async (req, res) => {
    const { isolation, goal, basis } = await readBody(
      req,
      res,
      smallestFixBodySchema,
    );
    const { policy } = await policies.active();
    res.json(
      smallestFix(isolation, goal, policy, {
        basis,
        maxEvaluations: MAX_EVALUATIONS,
      }),
    );
  });
}
