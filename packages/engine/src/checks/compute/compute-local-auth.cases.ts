import { CheckCases } from '../../__testUtils__/cases/parts';

const auth = (
  localAuth?: boolean,
  type: string | undefined = 'AmlCompute',
) => ({
  compute: [{ type, localAuth }],
});

/** Isolations for every status that `compute-local-auth` can give. */
export const cases: CheckCases = {
  pass: [auth(false)],
  fail: [auth(true), auth(true, 'compute_instance')],
  unknown: [{}, auth(), { compute: [{ localAuth: true }] }],
  'not-applicable': [{ compute: [] }, auth(true, 'AKS')],
};
