import {
  BlueprintResource,
  IdOf,
  OutputOf,
  Value,
  expressionsOf,
} from '../blueprint';
import { apiVersionOf } from '../blueprint/apiVersions';
import { commentLine } from '../escaped';
import type { FileWriter } from './fileWriter';
import { Code, Entries, Entry, declaration } from './syntax';

const ENDPOINT = 'Microsoft.Network/privateEndpoints';
const GROUP = `${ENDPOINT}/privateDnsZoneGroups`;

/** Where the file of the module stands. @internal */
export const ENDPOINT_MODULE = 'modules/private-endpoint.bicep';

/** What the module is given of one endpoint. */
interface Given {
  subnetId: Value;
  targetId: Value;
  groupId: Value;
  zones: { name: Value; id: Value }[];
}

/** An endpoint that the module makes, with its zones. @internal */
export interface ModuleEndpoint {
  endpoint: BlueprintResource;
  zoneGroup: BlueprintResource;
  given: Given;
}

/** What the module sets of an endpoint and of its zones. */
const propertiesOf = (
  name: string,
  { subnetId, targetId, groupId }: Given,
) => ({
  subnet: { id: subnetId },
  privateLinkServiceConnections: [
    {
      name: `${name}-connection`,
      properties: { privateLinkServiceId: targetId, groupIds: [groupId] },
    },
  ],
});
const zonesOf = ({ zones }: Given) => ({
  privateDnsZoneConfigs: zones.map(({ name, id }) => ({
    name,
    properties: { privateDnsZoneId: id },
  })),
});

/** Properties to compare: an expression is as good as another over the same. */
const text = (value: Value) =>
  JSON.stringify(value, (_, item) => {
    if (item instanceof IdOf) return `id of ${item.resource.id}`;
    return item instanceof OutputOf ? `output of ${item.resource.id}` : item;
  });

type Loose = { [key: string]: Loose } & Loose[] & Value;

function givenOf(
  { properties }: BlueprintResource,
  zoneGroup: BlueprintResource,
): Given {
  const { subnet, privateLinkServiceConnections: connections } =
    properties as Record<string, Loose>;
  const connection = connections?.[0]?.properties;
  const configs = zoneGroup.properties.privateDnsZoneConfigs as Loose[];
  return {
    subnetId: subnet?.id ?? '',
    targetId: connection?.privateLinkServiceId ?? '',
    groupId: connection?.groupIds?.[0] ?? '',
    zones: configs.map(config => ({
      name: config.name,
      id: config.properties?.privateDnsZoneId ?? '',
    })),
  };
}

/** The endpoint as the module would make it; `undefined` where that is not the same. */
function asModule(
  endpoint: BlueprintResource,
  all: readonly BlueprintResource[],
): ModuleEndpoint | undefined {
  const [zoneGroup, ...more] = all.filter(({ parent }) => parent === endpoint);
  const isNamed = all.some(
    other =>
      other !== zoneGroup &&
      (other.scope === endpoint ||
        expressionsOf(other.properties).some(
          value =>
            (value instanceof IdOf || value instanceof OutputOf) &&
            (value.resource === endpoint || value.resource === zoneGroup),
        )),
  );
  if (zoneGroup?.type !== GROUP || more.length > 0 || isNamed) return undefined;
  const given = givenOf(endpoint, zoneGroup);
  const isSame =
    endpoint.location === 'region' &&
    endpoint.takesTags &&
    !endpoint.tags &&
    !endpoint.identity &&
    text(endpoint.properties) === text(propertiesOf(endpoint.name, given)) &&
    zoneGroup.name === 'default' &&
    zoneGroup.dependsOn.length === 0 &&
    text(zoneGroup.properties) === text(zonesOf(given));
  return isSame ? { endpoint, zoneGroup, given } : undefined;
}

/** The endpoints of a file that the module makes; none where it would not be used twice. @internal */
export function moduleEndpoints(
  own: readonly BlueprintResource[],
  all: readonly BlueprintResource[],
): ModuleEndpoint[] {
  const found = own
    .filter(({ type }) => type === ENDPOINT)
    .map(endpoint => asModule(endpoint, all))
    .filter(one => one !== undefined);
  return found.length > 1 ? found : [];
}

/** The statement that makes one endpoint by the module. @internal */
export function endpointText(
  { endpoint, given }: ModuleEndpoint,
  waits: readonly string[],
  file: FileWriter,
): string {
  const zones = given.zones.map(
    ({ name, id }) =>
      new Entries([
        ['name', file.value(name)],
        ['id', file.value(id)],
      ]),
  );
  const entries: Entry[] = [
    [
      'params',
      new Entries([
        ['name', endpoint.name],
        ['location', new Code('location')],
        ['tags', new Code('tags')],
        ['subnetId', file.value(given.subnetId)],
        ['targetId', file.value(given.targetId)],
        ['groupId', file.value(given.groupId)],
        ['zones', zones],
      ]),
    ],
  ];
  if (waits.length > 0) {
    entries.push(['dependsOn', waits.map(symbol => new Code(symbol))]);
  }
  return `// ${commentLine(endpoint.why)}\n${declaration(
    `module ${endpoint.symbol} '${ENDPOINT_MODULE}'`,
    new Entries(entries),
  )}`;
}

/** The file of the module. @internal */
export const endpointModule = (): string =>
  `metadata description = 'A private endpoint that writes its addresses into private DNS zones'

@description('The name of the endpoint.')
param name string

@description('The region of the subnet.')
param location string

@description('Tags of the endpoint.')
param tags object

@description('The id of the subnet that it stands in.')
param subnetId string

@description('The id of what it leads to.')
param targetId string

@description('The part of the target that it leads to, such as blob.')
param groupId string

@description('The zones that it writes its addresses into: what each is called here, and its id.')
param zones array

resource privateEndpoint '${ENDPOINT}@${apiVersionOf(ENDPOINT)}' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: '\${name}-connection'
        properties: {
          privateLinkServiceId: targetId
          groupIds: [
            groupId
          ]
        }
      }
    ]
  }
}

resource zoneGroup '${GROUP}@${apiVersionOf(GROUP)}' = {
  parent: privateEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      for zone in zones: {
        name: zone.name
        properties: {
          privateDnsZoneId: zone.id
        }
      }
    ]
  }
}
`;
