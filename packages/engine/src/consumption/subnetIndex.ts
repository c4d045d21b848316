import { Facts } from '../facts/facts';
import { NetworkFacts, SubnetFacts } from '../facts/networkFacts';
import { pointer } from '../model/pointer';

/** A subnet that the isolation describes. @internal */
export interface DescribedSubnet {
  /** The subnet. */
  subnet: SubnetFacts;
  /** The network it is in. */
  network: NetworkFacts;
  /** Where it stands in the isolation. */
  pointer: string;
  /** Its name. */
  name: string;
}

/** Every subnet that the isolation describes. */
const describedSubnets = ({ customNetwork }: Facts): DescribedSubnet[] =>
  (customNetwork?.virtualNetworks ?? []).flatMap((network, index) =>
    (network.subnets ?? []).map((subnet, number) => ({
      subnet,
      network,
      pointer: pointer(
        'customNetwork',
        'virtualNetworks',
        index,
        'subnets',
        number,
      ),
      name: subnet.name || `subnet ${number + 1}`,
    })),
  );

const plain = (key: string) => key.trim().toLowerCase();

function add<T>(map: Map<string, T[]>, key: string | undefined, value: T) {
  if (!key) return;
  const found = map.get(plain(key));
  if (found) found.push(value);
  else map.set(plain(key), [value]);
}

/** Described subnets by their ids and their names. @internal */
export class SubnetIndex {
  /** All of them. */
  readonly all: readonly DescribedSubnet[];
  readonly #byId = new Map<string, DescribedSubnet[]>();
  readonly #byName = new Map<string, DescribedSubnet[]>();

  private constructor(all: readonly DescribedSubnet[]) {
    this.all = all;
    for (const described of all) {
      add(this.#byId, described.subnet.id, described);
      add(this.#byName, described.subnet.name, described);
    }
  }

  /** Reads the subnets of an isolation. */
  static create(facts: Facts): SubnetIndex {
    return new SubnetIndex(describedSubnets(facts));
  }

  /** The subnets of an ARM id; more than one where it is described twice. */
  withId(id: string): readonly DescribedSubnet[] {
    return this.#byId.get(plain(id)) ?? [];
  }

  /** The subnet that alone has a name. */
  named(name: string): DescribedSubnet | undefined {
    const found = this.#byName.get(plain(name)) ?? [];
    return found.length === 1 ? found[0] : undefined;
  }
}

/** Whether a text is a subnet's ARM id and no bare name, which several networks can have. @internal */
export const isSubnetId = (named: string): boolean => named.includes('/');
