import { CheckCases } from '../../__testUtils__/cases/parts';
import { WorkspaceIsolation } from '../../model';

const ranges = (...addressSpace: string[]): WorkspaceIsolation => ({
  customNetwork: { virtualNetworks: [{ addressSpace }] },
});
const prefix = (
  addressPrefix?: string,
  addressSpace?: string[],
): WorkspaceIsolation => ({
  customNetwork: {
    virtualNetworks: [{ addressSpace, subnets: [{ addressPrefix }] }],
  },
});

/** Isolations for every status that `docker-bridge-overlap` can give. */
export const cases: CheckCases = {
  pass: [
    ranges('10.0.0.0/16', 'fd00::/8'),
    prefix('10.1.0.0/24', ['10.1.0.0/16']),
  ],
  fail: [
    ranges('10.0.0.0/16', '172.17.4.0/24'),
    ranges('172.16.0.0/12'),
    prefix('172.17.0.0/24'),
  ],
  unknown: [{}, ranges('ten'), prefix('10.0.0.0/24')],
  'not-applicable': [{ customNetwork: { virtualNetworks: [] } }, ranges()],
};
