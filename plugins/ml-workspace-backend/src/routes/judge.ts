import { evaluateBodySchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  allChecks,
  completeRequest,
  describeCheck,
  evaluate,
} from '@ringfence/engine';
import { Router } from 'express';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';

/** Routes that judge without storing anything, and that say what judges. @internal */
export function addJudgeRoutes(
  router: Router,
  { policies }: RouterOptions,
): void {
  router.post('/evaluate', async (req, res) => {
    const { isolation, basis: kind = 'declared' } = await readBody(
      req,
      res,
      evaluateBodySchema,
    );
    const { policy } = await policies.active();
    const asked = kind === 'requested' ? completeRequest(isolation) : isolation;
    res.json(evaluate(asked, policy, { basis: { kind } }));
  });

  router.get('/checks', async (_req, res) => {
    res.json({ items: allChecks.map(describeCheck) });
  });
}
