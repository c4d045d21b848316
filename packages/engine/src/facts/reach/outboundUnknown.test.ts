import { WorkspaceIsolation } from '../../model/isolation';
import { readFacts } from '../readFacts';
import { readOutbound } from './outbound';

const read = (isolation: WorkspaceIsolation) => {
  const { worst, best, unknowns } = readOutbound(
    readFacts({
      inbound: { publicNetworkAccess: 'Disabled' },
      outbound: { isolationMode: 'Disabled' },
      endpoints: [],
      ...isolation,
    }),
  );
  return [
    worst === best ? worst : `${worst}..${best}`,
    ...unknowns.map(({ pointer }) => pointer),
  ];
};
const inMicrosofts = [{ type: 'AmlCompute', subnetId: '' }];
const NETWORKS = '/customNetwork/virtualNetworks';

describe('without a managed network', () => {
  it.each<[string, WorkspaceIsolation, string[]]>([
    [
      'nothing gets out where nothing runs',
      { compute: [], customNetwork: { virtualNetworks: [{ subnets: [] }] } },
      ['closed'],
    ],
    [
      'anything may where no network of one’s own is known',
      { compute: [] },
      ['open..closed', NETWORKS],
    ],
    [
      'anything does out of Microsoft’s network, whatever other there is',
      { compute: inMicrosofts },
      ['open'],
    ],
  ])('%s', (_, isolation, expected) => {
    expect(read(isolation)).toEqual(expected);
  });
});
