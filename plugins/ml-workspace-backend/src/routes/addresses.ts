import { planAddresses } from '@ringfence/advice';
import { addressesBodySchema } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Router } from 'express';
import { readBody } from './readBody';

/** The route that counts private addresses. It stores nothing. @internal */
export function addAddressRoutes(router: Router): void {
  router.post('/addresses', async (req, res) => {
    const { isolation, options } = await readBody(
      req,
      res,
      addressesBodySchema,
    );
    res.json(planAddresses(isolation, options));
  });
}
