import { Consumer, Consumption } from '../../consumption/consumer';
import { consumersOf } from '../../consumption/consumers';
import { usableIn } from '../../consumption/size';
import { isSubnetId } from '../../consumption/subnetIndex';
import { sources } from '../../model/sources';
import { readRange } from '../../network/ranges';
import { Check, Outcome } from '../check';
import { judgeSubnets, NETWORKS, SubnetAt } from '../networks';
import { fail, pass, quoted, unknown } from '../outcome';

/** What stands in which subnet, by its id, and the first absent fact that could add to any. */
interface Standing {
  byId: ReadonlyMap<string, Consumer[]>;
  missing?: string;
}

const plain = (id: string) => id.trim().toLowerCase();

function standingOf({ consumers, missing }: Consumption): Standing {
  const byId = new Map<string, Consumer[]>();
  let first = missing[0]?.pointer;
  for (const consumer of consumers) {
    const { subnetId, pointer } = consumer;
    if (subnetId && isSubnetId(subnetId)) {
      const here = byId.get(plain(subnetId));
      if (here) here.push(consumer);
      else byId.set(plain(subnetId), [consumer]);
    } else first ??= `${pointer}/subnetId`;
  }
  return { byId, missing: first };
}

function judge(
  { byId, missing: first }: Standing,
  { subnet, name, at }: SubnetAt,
): Outcome {
  const { addressPrefix: prefix } = subnet;
  if (prefix === undefined) {
    return unknown(at('addressPrefix'), `addresses of ${name} not known`);
  }
  const range = readRange(prefix);
  if (range?.family !== 4 || range.flaw === 'no-prefix') {
    return unknown(at('addressPrefix'), `${quoted(prefix)} is no IPv4 range`);
  }
  const here = byId.get(plain(subnet.id ?? '')) ?? [];
  const addresses = here.reduce((sum, { count }) => sum + count, 0);
  const missing = first ?? here.flatMap(item => item.missing)[0]?.pointer;
  const free = usableIn(range);
  if (addresses > free) {
    return fail({
      pointer: at('addressPrefix'),
      observed: `${name} needs ${addresses} addresses and has ${free}`,
    });
  }
  if (subnet.id === undefined) {
    return unknown(at('id'), `not known what stands in ${name}`);
  }
  return missing
    ? unknown(missing, `not known how many addresses ${name} needs`)
    : pass(`${addresses} of ${free}`);
}

/** A subnet has an address for everything that may stand in it. */
export const subnetAddresses: Check = {
  id: 'subnet-addresses',
  title: 'Subnets have enough private addresses',
  nature: 'advice',
  severity: 'medium',
  boundary: 'compute',
  source: sources.plan,
  reads: [
    `${NETWORKS}/*/subnets/*/addressPrefix`,
    '/compute/*/subnetId',
    '/compute/*/maxNodes',
    '/inbound/privateEndpoints/*/subnetId',
    '/resources/storage/*/privateEndpoints/*/subnetId',
  ],
  expected: 'an address for each instance, node at most and private endpoint',
  because:
    'Every instance, node and private endpoint takes an address, and Azure keeps five of each subnet. Where your network is short of them, networks of their own that are not peered help, at the price of a second set of private endpoints; so does a managed network, whose nodes take none of yours.',
  evaluate(facts) {
    let standing: Standing | undefined;
    return judgeSubnets(
      facts,
      entry => {
        standing ??= standingOf(consumersOf(facts));
        return judge(standing, entry);
      },
      { pass: 'enough', notApplicable: 'no subnets' },
    );
  },
};
