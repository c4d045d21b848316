import { PrivateEndpoint } from '../model/isolation';
import { Facts } from './facts';
import { WORKSPACE_DNS_ZONES } from './modes';
import { recognised } from './stated';

/** The private DNS zones that the workspace's private endpoint needs; not known while the cloud is not. @internal */
export function neededDnsZones({
  cloud,
}: Pick<Facts, 'cloud'>): readonly string[] | undefined {
  const known = recognised(cloud);
  return known && WORKSPACE_DNS_ZONES[known];
}

/** Those of the zones that a private endpoint is not linked with, be they written by name or by ARM id. @internal */
export function missingDnsZones(
  { privateDnsZones }: PrivateEndpoint,
  zones: readonly string[],
): string[] {
  const isLinked = (zone: string) =>
    privateDnsZones?.some(
      written =>
        written
          .slice(written.lastIndexOf('/') + 1)
          .trim()
          .toLowerCase() === zone,
    );
  return zones.filter(zone => !isLinked(zone));
}
