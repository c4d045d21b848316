import { Facts } from '../../facts';
import { referenceOf } from '../../reference';
import { ArmResource, doubtOf, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { byResource } from '../../statements';
import { mapFirewall } from './firewall';
import { mapNameAndId } from './naming';
import { mapVirtualNetwork } from './virtualNetwork';

const known = new WeakMap<ResourceIndex, Facts>();

/** All statements of each resource of a type that may be there. */
const made = (index: ResourceIndex, type: string): ArmResource[][] =>
  byResource(index.ofType(type).filter(({ presence }) => presence !== 'no'));

function mapZone(
  facts: Facts,
  [zone]: readonly ArmResource[],
  index: ResourceIndex,
): void {
  mapNameAndId(facts, zone);
  const links = byResource(
    index
      .children(zone.identity, TYPES.dnsZoneLink)
      .filter(({ presence }) => presence !== 'no'),
  );
  if (!links.length) return;
  const doubtful = links.find(([link]) => link.presence !== 'yes');
  if (doubtful) {
    facts.open(['linkedNetworks'], doubtOf(doubtful[0]));
    return;
  }
  const targets = links.map(([link]) =>
    link.node.find('properties', 'virtualNetwork', 'id'),
  );
  const ids = targets.map(target => referenceOf(target, index));
  if (ids.every(id => id !== undefined)) {
    facts.put(['linkedNetworks'], ids, zone.node.at);
  } else facts.open(['linkedNetworks'], targets[ids.indexOf(undefined)]);
}

/** What the document makes of the customer's own network. */
function networkFacts(index: ResourceIndex): Facts {
  const facts = Facts.create();
  const sections = [
    ['virtualNetworks', TYPES.virtualNetwork, mapVirtualNetwork],
    ['appliances', TYPES.firewall, mapFirewall],
    ['privateDnsZones', TYPES.dnsZone, mapZone],
  ] as const;
  for (const [key, type, map] of sections) {
    const resources = made(index, type);
    if (!resources.length) continue;
    if (resources.length > 1000) {
      facts.leaveUnread([[key]], 'more than 1000', resources[0][0].node);
      continue;
    }
    facts.put([key], [], resources[0][0].node.at);
    resources.forEach((statements, at) => {
      facts.put([key, at], {}, statements[0].node.at);
      map(facts.under(key, at), statements, index);
    });
  }
  return facts;
}

/** Sets down the customer's own network, as far as the document makes it. @internal */
export function mapCustomNetwork(facts: Facts, index: ResourceIndex): void {
  let network = known.get(index);
  if (!network) known.set(index, (network = networkFacts(index)));
  const isEmpty =
    !Object.keys(network.isolation).length && !network.unread.length;
  if (!isEmpty) facts.under('customNetwork').graft(network);
}
