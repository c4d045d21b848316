import { REGION } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
  withCompute,
} from '../../__testUtils__/cases/parts';

/** Isolations for every status that `managed-network-compute-region` can give. */
export const cases: CheckCases = {
  pass: [
    withCompute(managed({ region: REGION }), {
      type: 'AmlCompute',
      region: 'West Europe',
    }),
  ],
  fail: [
    withCompute(managed({ region: REGION }), {
      type: 'AmlCompute',
      region: 'northeurope',
    }),
    withCompute(managed({ region: REGION }), {
      name: 'ci',
      type: 'ComputeInstance',
      region: 'northeurope',
    }),
  ],
  unknown: [
    {},
    withCompute(managed({ region: REGION }), { type: 'AmlCompute' }),
    withCompute(managed(), { type: 'AmlCompute', region: REGION }),
    withCompute(managed({ region: REGION }), { region: 'northeurope' }),
    withCompute({ region: REGION }, { type: 'AmlCompute', region: 'x' }),
  ],
  'not-applicable': [
    unmanaged(),
    managed({ compute: [] }),
    withCompute(managed({ region: REGION }), {
      type: 'AKS',
      region: 'northeurope',
    }),
  ],
};
