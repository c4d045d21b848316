import {
  Maker,
  command,
  indexesOf,
  makeOptions,
  nameOptions,
  parentOf,
  stepOf,
} from '../maker';
import { options } from '../shell/command';

/** @internal */
export const privateZone: Maker = said => ({
  steps: [
    stepOf(
      said,
      [command('network private-dns zone create', makeOptions(said))],
      said.resource.id,
    ),
  ],
});

/** @internal */
export const zoneLink: Maker = said => ({
  steps: [
    stepOf(
      said,
      [
        command(
          'network private-dns link vnet create',
          nameOptions(said),
          options({
            'zone-name': parentOf(said).name,
            'virtual-network': said.word('virtualNetwork', 'id'),
            'registration-enabled': said.word('registrationEnabled'),
            'resolution-policy': said.word('resolutionPolicy'),
          }),
        ),
      ],
      said.resource.id,
    ),
  ],
});

/** @internal */
export const privateEndpoint: Maker = said => {
  const manual = said.resource.properties.manualPrivateLinkServiceConnections;
  const path = [
    manual === undefined
      ? 'privateLinkServiceConnections'
      : 'manualPrivateLinkServiceConnections',
    0,
  ];
  return {
    steps: [
      stepOf(said, [
        command(
          'network private-endpoint create',
          makeOptions(said),
          options({
            subnet: said.word('subnet', 'id'),
            'private-connection-resource-id': said.word(
              ...path,
              'properties',
              'privateLinkServiceId',
            ),
            'group-id': said.words([...path, 'properties', 'groupIds']),
            'connection-name': said.word(...path, 'name'),
            'manual-request': manual === undefined ? undefined : 'true',
            'request-message': said.word(
              ...path,
              'properties',
              'requestMessage',
            ),
          }),
        ),
      ]),
    ],
  };
};

/** An endpoint has one group, which takes its zones one after another. @internal */
export const zoneGroup: Maker = said => {
  const { resource } = said;
  const zones = indexesOf(resource.properties.privateDnsZoneConfigs).map(at => {
    const path = ['privateDnsZoneConfigs', at];
    return command(
      `network private-endpoint dns-zone-group ${at === 0 ? 'create' : 'add'}`,
      options({
        'endpoint-name': parentOf(said).name,
        'resource-group': resource.place.resourceGroup,
        name: resource.name,
        'zone-name': said.word(...path, 'name'),
        'private-dns-zone': said.word(
          ...path,
          'properties',
          'privateDnsZoneId',
        ),
      }),
    );
  });
  return { steps: [stepOf(said, zones, resource.id)] };
};
