import { planAddresses } from '@ringfence/advice';
import { WorkspaceIsolation } from '@ringfence/engine';
import { markdownTable, rounded } from './figures';
import { median, throughput } from './measure';
import { Section } from './section';

const NETWORK =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';

/** A workspace in a network of so many subnets, a cluster in each. */
function inSubnets(count: number): WorkspaceIsolation {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const subnetId = (n: number) => `${NETWORK}/subnets/snet-${n}`;
  return {
    outbound: { isolationMode: 'Disabled' },
    inbound: { privateEndpoints: [] },
    resources: {
      storage: [],
      keyVault: [],
      containerRegistry: [],
      monitoring: [],
    },
    customNetwork: {
      virtualNetworks: [
        {
          name: 'vnet',
          id: NETWORK,
          addressSpace: ['10.0.0.0/8'],
          peeredWith: [],
          subnets: numbers.map(n => ({
            name: `snet-${n}`,
            id: subnetId(n),
            addressPrefix: `10.${Math.floor(n / 256)}.${n % 256}.0/24`,
          })),
        },
      ],
    },
    compute: numbers.map(n => ({
      name: `cpu-${n}`,
      type: 'AmlCompute',
      maxNodes: 20,
      subnetId: subnetId(n),
    })),
  };
}

/** How the plan of addresses grows with the subnets. */
export const addressesSection: Section = {
  name: 'addresses',
  async measure() {
    const few = inSubnets(100);
    const many = inSubnets(1000);
    const rounds = await throughput(
      { few: () => planAddresses(few), many: () => planAddresses(many) },
      1,
    );
    const growth = median(
      rounds.few.map((value, round) => value / rounds.many[round]),
    );
    return {
      tables: [
        markdownTable(
          ['Plan of addresses', 'milliseconds of processor time'],
          [
            ['100 subnets', String(rounded(1000 / median(rounds.few)))],
            ['1,000 subnets', String(rounded(1000 / median(rounds.many)))],
          ],
        ),
      ],
      figures: [
        {
          id: 'addresses.subnets-1000-to-100',
          value: growth,
          unit: 'times',
          target: 15,
        },
      ],
    };
  },
};
