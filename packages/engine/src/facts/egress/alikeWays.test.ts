import { largeHubAndSpoke } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model/isolation';
import { readFacts } from '../readFacts';
import { judgedPlaces, JudgedPlace } from './judgedPlaces';

const placesOf = (isolation: WorkspaceIsolation) =>
  judgedPlaces(readFacts(isolation));

/** A way with what is made of it only when it is asked for. */
const told = ({ worst }: JudgedPlace, subnetAt: string | undefined) =>
  worst.map(({ by, tag, host, label, steps, pointers, addresses }) => ({
    by,
    tag,
    host,
    label,
    steps,
    addresses: addresses?.key,
    pointers: pointers.map(each => each.replace(subnetAt ?? '', 'here')),
  }));

/** The same isolation with one subnet for code alone, beside those for none. */
function alone(isolation: WorkspaceIsolation, index: number) {
  const [hub, spoke] = isolation.customNetwork!.virtualNetworks!;
  return {
    ...isolation,
    compute: [],
    customNetwork: {
      ...isolation.customNetwork,
      virtualNetworks: [hub, { ...spoke, subnets: [spoke.subnets![index]] }],
    },
  };
}

describe('subnets that stand alike', () => {
  const isolation = { ...largeHubAndSpoke(6, 40), compute: [] };

  it('each have the ways that they would have alone, by their own rules', () => {
    const together = placesOf(isolation).filter(({ subnetAt }) => subnetAt);
    expect(together).toHaveLength(5);
    together.forEach(place => {
      const index = Number(place.subnetAt!.split('/').pop());
      const [only] = placesOf(alone(isolation, index));
      expect(told(place, place.subnetAt)).toEqual(told(only, only.subnetAt));
      expect(place.worst.length).toBeGreaterThan(20);
    });
  });
});
