import { simulateChange } from '@ringfence/advice';
import { simulateBodySchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Router } from 'express';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';

/** The route that tells what a change would do. It stores nothing. @internal */
export function addSimulateRoutes(
  router: Router,
  { policies }: RouterOptions,
): void {
  router.post('/simulate', async (req, res) => {
    const { from, to, ...options } = await readBody(
      req,
      res,
      simulateBodySchema,
    );
    const { policy } = await policies.active();
    res.json(simulateChange(from, to, { ...options, policy }));
  });
}
