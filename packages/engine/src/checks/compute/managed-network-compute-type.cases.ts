import {
  CheckCases,
  managed,
  unmanaged,
  withCompute,
} from '../../__testUtils__/cases/parts';

/** Isolations for every status that `managed-network-compute-type` can give. */
export const cases: CheckCases = {
  pass: [withCompute(managed(), { type: 'AmlCompute' })],
  fail: [
    withCompute(managed(), { type: 'AKS' }),
    withCompute(managed(), { name: 'arc', type: 'kubernetes' }),
    withCompute(managed(), { type: 'VirtualMachine' }),
  ],
  unknown: [
    {},
    withCompute(managed(), {}),
    withCompute(managed(), { type: 'Databricks', nodePublicIp: false }),
    withCompute(managed(), { type: 'hd_insight' }),
    withCompute({}, { type: 'Kubernetes' }),
  ],
  'not-applicable': [
    withCompute(unmanaged(), { type: 'AKS' }),
    managed({ compute: [] }),
  ],
};
