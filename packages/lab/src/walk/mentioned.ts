import type {
  CustomNetwork,
  OutboundRule,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { hostsToTry, readHosts } from './hosts';
import { Prefix, Range, readRange } from './range';
import { tagOfService } from './serviceEndpoints';
import { isTag, regionName } from './toyTags';

/** What is mentioned anywhere, so that packets are sent to both sides of it. */
export interface Mentioned {
  ranges: readonly Range[];
  tags: ReadonlySet<string>;
  hosts: readonly string[];
  /** The spaces of all described networks. */
  spaces: readonly Range[];
}

const NO_TAGS = ['internet', 'virtualnetwork', 'any'];

function textsOfRules(rules: readonly OutboundRule[]): string[] {
  return rules.flatMap(rule => [
    ...(rule.serviceTag ? [rule.serviceTag] : []),
    ...(rule.addressPrefixes ?? []),
  ]);
}

function textsOf({
  virtualNetworks = [],
  appliances = [],
  egress,
}: CustomNetwork): string[] {
  const subnets = virtualNetworks.flatMap(network => network.subnets ?? []);
  const applianceRules = appliances.flatMap(({ ruleCollections = [] }) =>
    ruleCollections.flatMap(({ rules = [] }) => rules),
  );
  const groups = subnets.flatMap(({ networkSecurityGroup: group }) =>
    typeof group === 'object' ? group.rules ?? [] : [],
  );
  const routes = [
    ...(egress?.routes ?? []),
    ...subnets.flatMap(subnet => subnet.routes ?? []),
  ];
  const services = subnets.flatMap(subnet =>
    (subnet.serviceEndpoints ?? []).map(each =>
      tagOfService(typeof each === 'string' ? each : each.service ?? ''),
    ),
  );
  return [
    ...virtualNetworks.flatMap(network => network.addressSpace ?? []),
    ...subnets.flatMap(({ addressPrefix = [] }) => addressPrefix),
    ...routes.flatMap(({ addressPrefix = [] }) => addressPrefix),
    ...[...groups, ...applianceRules].flatMap(rule => [
      ...(rule.sources ?? []),
      ...(rule.destinations ?? []),
    ]),
    ...appliances.flatMap(({ address = [] }) => address),
    ...textsOfRules(egress?.rules ?? []),
    ...services,
  ];
}

const hostsOf = ({ appliances = [], egress }: CustomNetwork): string[] => [
  ...appliances.flatMap(({ ruleCollections = [] }) =>
    ruleCollections.flatMap(({ rules = [] }) =>
      rules.flatMap(({ hosts = [] }) => hosts),
    ),
  ),
  ...(egress?.rules ?? []).flatMap(({ fqdn }) => (fqdn ? readHosts(fqdn) : [])),
];

/** The regions of networks and service endpoints, whose storage has a way of its own. */
function storageTags({ customNetwork = {}, region }: WorkspaceIsolation) {
  const { virtualNetworks = [] } = customNetwork;
  const locations = virtualNetworks.flatMap(({ subnets = [] }) =>
    subnets.flatMap(({ serviceEndpoints = [] }) =>
      serviceEndpoints.flatMap(each =>
        typeof each === 'string' ? [] : each.locations ?? [],
      ),
    ),
  );
  return [
    region,
    ...virtualNetworks.map(network => network.region),
    ...locations,
  ].flatMap(name => (name ? `storage.${regionName(name)}` : []));
}

/** Gathers every boundary of a network of one's own. */
export function mentionedIn(
  isolation: WorkspaceIsolation,
  spaces: readonly Range[],
): Mentioned {
  const { customNetwork: custom = {} } = isolation;
  const texts = [...textsOf(custom), ...storageTags(isolation)];
  const ranges = texts
    .map(readRange)
    .filter((range): range is Prefix => range !== undefined);
  const tags = texts.filter(
    text =>
      !readRange(text) && isTag(text) && !NO_TAGS.includes(text.toLowerCase()),
  );
  return {
    ranges,
    tags: new Set(tags),
    hosts: hostsToTry(hostsOf(custom)),
    spaces,
  };
}
