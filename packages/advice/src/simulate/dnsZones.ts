import { sources } from '@ringfence/engine/internal';
import { az, AzureTarget } from './azure';
import { Effect, step } from './effects';
import { pairsOf } from './pairs';
import { Command } from './shell';

/** The name of a private DNS zone, which may be written as its ARM id. @internal */
export const zoneName = (zone: string): string =>
  zone.trim().split('/').pop() ?? zone;

const zoneGroup = (
  verb: 'create' | 'add' | 'remove',
  endpoint: string,
  zone: string,
  azure: AzureTarget,
): Command =>
  az(`network private-endpoint dns-zone-group ${verb}`, {
    'endpoint-name': endpoint,
    'resource-group': azure.resourceGroup,
    subscription: azure.subscription,
    name: 'default',
    'private-dns-zone': verb === 'remove' ? undefined : zone,
    'zone-name': zoneName(zone),
  });

/** Links zones to a private endpoint: the first makes their group, the others join it. @internal */
export const linkZones = (
  endpoint: string,
  zones: readonly string[],
  hasGroup: boolean,
  azure: AzureTarget,
): Command[] =>
  zones.map((zone, index) =>
    zoneGroup(hasGroup || index ? 'add' : 'create', endpoint, zone, azure),
  );

/** The step that links a private endpoint to the zones wanted, and to no others. @internal */
export function setZones(
  endpoint: string,
  before: readonly string[],
  after: readonly string[],
  at: string,
  azure: AzureTarget,
): Effect {
  const { added, removed } = pairsOf(before, after, zoneName);
  const gained = added.map(({ value }) => value);
  return step({
    id: 'set-dns-zones',
    phase: 'connect',
    title: `Link the private endpoint ${endpoint} to the private DNS zones wanted`,
    pointer: at,
    because:
      'A name resolves to the private endpoint only where its zone is linked.',
    source: sources.customDns,
    commands: [
      ...linkZones(endpoint, gained, before.length > 0, azure),
      ...removed.map(({ value }) =>
        zoneGroup('remove', endpoint, value, azure),
      ),
    ],
  });
}
