import { Facts } from '../facts';
import { Identity, identityOfId, isSameResource } from '../identity';
import { isOpen } from '../node';
import { ArmResource, doubtOf, TYPES } from '../resource';
import { ResourceIndex } from '../resourceIndex';
import { putList } from './lists';

const isWord = (value: unknown, word: string) =>
  typeof value === 'string' && value.toLowerCase() === word;

/** What a perimeter's profile lets in, where the document makes the profile. */
function mapAccess(
  facts: Facts,
  profile: Identity,
  index: ResourceIndex,
): void {
  const [made] = index
    .same(profile)
    .filter(({ presence }) => presence === 'yes');
  if (!made) return;
  const rules = index
    .children(made.identity, TYPES.perimeterRule)
    .filter(({ presence }) => presence !== 'no');
  const inbound = rules.filter(
    ({ node }) =>
      !isWord(node.find('properties', 'direction').value, 'outbound'),
  );
  const told = inbound.every(
    ({ presence, node }) =>
      presence === 'yes' &&
      isWord(node.find('properties', 'direction').value, 'inbound'),
  );
  const doubtful = inbound.find(({ presence }) => presence !== 'yes');
  const lists = [
    ['ipRules', 'addressPrefixes', undefined],
    ['subscriptions', 'subscriptions', 'id'],
  ] as const;
  for (const [fact, key, part] of lists) {
    const nodes = inbound.map(({ node }) => node.find('properties', key));
    const entries = nodes
      .flatMap(node => node.items ?? [])
      .map(item => (part ? item.get(part) : item));
    const isRead = nodes.every(node => node.isAbsent || node.items);
    if (
      told &&
      isRead &&
      entries.every(({ value }) => typeof value === 'string')
    ) {
      const values = entries.map(({ value }) =>
        part ? String(value).split('/').pop() : value,
      );
      facts.put([fact], values, (nodes[0] ?? made.node).at);
    } else {
      const cause = [...nodes, ...entries].find(isOpen);
      facts.open([fact], cause ?? (doubtful ? doubtOf(doubtful) : made.node));
    }
  }
}

/** Sets down the network security perimeters that a resource is put into. @internal */
export function mapPerimeters(
  facts: Facts,
  identity: Identity,
  index: ResourceIndex,
  from: ArmResource['node'],
): void {
  const associations = index
    .ofType(TYPES.perimeterAssociation)
    .filter(({ presence }) => presence !== 'no');
  const target = ({ node }: ArmResource) =>
    identityOfId(node.find('properties', 'privateLinkResource', 'id').value);
  const own = associations.filter(association => {
    const resource = target(association);
    return resource !== undefined && isSameResource(resource, identity);
  });
  for (const association of associations.filter(one => !target(one))) {
    facts.leaveUnread(
      [['perimeters'], ['ipRules']],
      'which resource this puts into a network security perimeter is not known',
      association.node.find('properties', 'privateLinkResource'),
    );
  }
  if (!own.length) return;
  putList(facts, ['perimeters'], from, own, (entry, association) => {
    const properties = association.node.get('properties');
    const [perimeter] = association.identity.names;
    if (perimeter.text) {
      entry.put(['perimeter'], perimeter.text, association.node.at);
    }
    if (association.presence === 'yes') {
      entry.text(['accessMode'], properties.get('accessMode'));
    } else entry.open(['accessMode'], doubtOf(association));
    const profile = identityOfId(properties.find('profile', 'id').value);
    if (profile) mapAccess(entry, profile, index);
    else entry.open(['ipRules'], properties.get('profile'));
  });
}
