import { subnetId } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { STUDIO, withAccount } from '../../__testUtils__/cases/studioParts';

const closedBy = (
  virtualNetworkRules: string[] | undefined,
  endpoints?: object[],
) =>
  withAccount(
    { publicNetworkAccess: 'Enabled', ipRules: [], virtualNetworkRules },
    { ...STUDIO, inbound: { privateEndpoints: endpoints as [] } },
  );
const at = (network: string, subnet: string) => ({
  status: 'Approved',
  subnetId: subnetId(network, subnet),
});

/** Cases of `studio-service-endpoint-subnet`. */
export const cases: CheckCases = {
  pass: [
    closedBy([subnetId('spoke', 'pe')], [at('spoke', 'PE')]),
    closedBy(['snet'], [{ status: 'Approved', subnetId: 'snet' }]),
  ],
  fail: [closedBy([subnetId('spoke', 'training')], [at('spoke', 'pe')])],
  unknown: [
    {},
    closedBy(undefined),
    closedBy(['snet']),
    closedBy(['snet'], [at('spoke', 'pe')]),
    closedBy(['snet'], [{ status: 'Approved' }]),
    closedBy(['snet'], [{ subnetId: 'snet' }]),
  ],
  'not-applicable': [
    closedBy([]),
    closedBy(['snet'], []),
    closedBy(['snet'], [{ status: 'Rejected' }]),
    withAccount({}, { needs: [] }),
  ],
};
