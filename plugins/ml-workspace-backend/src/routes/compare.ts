import { compareOptions } from '@ringfence/advice';
import { compareBodySchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Router } from 'express';
import { readBody } from './readBody';
import { RouterOptions } from './RouterOptions';

/** The route that holds the options against what a team needs. It stores nothing. @internal */
export function addCompareRoutes(
  router: Router,
  { policies }: RouterOptions,
): void {
  router.post('/compare', async (req, res) => {
    const { needs, ...options } = await readBody(req, res, compareBodySchema);
    const { policy } = await policies.active();
    res.json(compareOptions(needs, policy, options));
  });
}
