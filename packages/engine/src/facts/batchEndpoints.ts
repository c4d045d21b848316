import { Facts } from './facts';
import { anyTrue, Known } from './known';
import { isNeeded } from './needs';

/** Whether batch endpoints are served or meant to be. @internal */
export const hasBatchEndpoints = (facts: Facts): Known =>
  anyTrue([
    isNeeded(facts, 'BatchEndpoints'),
    facts.endpoints &&
      anyTrue(facts.endpoints.map(({ kind }) => kind && kind === 'batch')),
  ]);
